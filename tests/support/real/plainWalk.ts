import type { Page } from 'playwright-core'

export const routes = [
  '/',
  '/runde',
  '/meine',
  '/labor',
  '/naehe',
  '/mehr',
  '/hilfe',
  '/unverstaendlich',
  '/datenschutz',
  '/barrierefreiheit',
  '/impressum',
  '/lizenzen',
  '/gibt-es-nicht',
] as const

export type Look = (where: string) => Promise<void>

/** To another address without loading anew: what is looked at is the screen, not the start. */
export async function goInApp(page: Page, path: string): Promise<void> {
  const here = new URL(page.url())
  const there = new URL(path, here)
  if (here.href === there.href) return atRest(page)
  await page.evaluate((to) => {
    // The old screen stays until the code of the new one is here; a page of the same screen is drawn at once.
    if (new URL(to, location.href).pathname !== location.pathname)
      for (const old of document.querySelectorAll<HTMLElement>('.page')) old.dataset.old = 'true'
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.locator('.page:not([data-old])').first().waitFor()
  // Beside other walks a browser may leave a page without frames.
  await page.evaluate(
    () =>
      new Promise((drawn) => {
        requestAnimationFrame(drawn)
        setTimeout(drawn, 1_000)
      }),
  )
  await atRest(page)
}

/** The screen's own title, nothing loading, what plain mode adds around it. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const title = document.querySelector('main h1')?.textContent ?? ''
    const isPlain = document.documentElement.dataset.mode === 'plain'
    return (
      title !== '' &&
      !document.querySelector('[aria-busy="true"], .skeleton') &&
      (!isPlain || document.querySelector('.screen-help') !== null)
    )
  })
}

export const primary = (page: Page) => page.locator('.page__actions .kern-btn--primary')
const answers = (page: Page) => page.locator('.page > .tile-grid .tile')
const title = (page: Page) => page.locator('main h1')

async function onward(page: Page): Promise<void> {
  const before = page.url()
  await primary(page).click()
  await page.waitForFunction((url) => location.href !== url, before)
  await atRest(page)
}

/** Writes a report in plain mode, by its shapes alone, and answers with its path at /meine. */
export async function walkPlainReport(page: Page, look: Look): Promise<string> {
  await goInApp(page, '/melden')
  await page.waitForURL(/\/foto/)
  await atRest(page)
  await look('photo')
  await page.locator('.page .kern-btn--secondary').click()
  await page.waitForURL(/\/kategorie/)
  await atRest(page)
  await look('kind')
  await answers(page).last().click()
  await page.waitForURL(/seite=mehr/)
  await atRest(page)
  await look('more kinds')
  await answers(page).first().click()
  await page.waitForURL(/seite=gruppe/)
  await atRest(page)
  await look('kinds of a group')
  await answers(page).first().click()
  await page.waitForURL(/\/fragen/)
  await atRest(page)
  for (let count = 1; page.url().includes('/fragen'); count += 1) {
    await look(`question ${count}`)
    const radio = page.locator('.page input[type=radio]').first()
    if (await radio.count()) await radio.check()
    await onward(page)
  }
  await look('place')
  await walkPlaces(page, look)
  await look('text')
  await onward(page)
  // What is known close by is asked first.
  const isNew = page.locator('.page .section > .kern-btn')
  await page.locator('.page .row--action').last().or(isNew).waitFor()
  if (await isNew.count()) {
    await look('similar')
    await isNew.click()
  }
  await look('review')
  await page.locator('.page .row--action').last().click()
  await page.waitForURL(/\/kontakt/)
  await atRest(page)
  await look('contact')
  await onward(page)
  await primary(page).click()
  await page.waitForURL(/\/gesendet/)
  await atRest(page)
  await look('receipt')
  const path = new URL(page.url()).pathname.replace(/^\/melden\/([^/]+).*/, '/meine/$1')
  await goInApp(page, path)
  await look('one of mine')
  return path
}

/** Looks at each way to say where it is, and takes the one with words: it needs neither map nor position. */
async function walkPlaces(page: Page, look: Look): Promise<void> {
  const count = await answers(page).count()
  for (let index = 0; index < count; index += 1) {
    await answers(page).nth(index).click()
    await page.waitForURL(/seite=/)
    await atRest(page)
    const way = new URL(page.url()).searchParams.get('seite') ?? ''
    await look(`place by ${way}`)
    if (way === 'words') {
      await page.locator('#place-description').fill('am Spielplatz, neben der Rutsche')
      return onward(page)
    }
    await page.locator('.page__back').click()
    await page.waitForURL((url) => !url.search)
    await atRest(page)
  }
  throw new Error(`no way with words on ${await title(page).innerText()}`)
}
