import type { Page } from 'playwright-core'
import { type Labs, walkLabs } from './labWalk.ts'
import { atRest, goInApp, type Look, primary, routes, walkPlainReport } from './plainWalk.ts'

/** Every screen of the citizens' app, by addresses and shapes alone: in every language the same way. */
export async function walkAll(page: Page, plain: boolean, labs: Labs, look: Look): Promise<void> {
  const go = async (path: string) => {
    await goInApp(page, path)
    await look(path)
  }
  for (const path of routes) {
    await go(path)
    if (plain) await walkParts(page, path, look)
  }
  await walkSomeonesReport(page, look)
  await goInApp(page, '/melden?runde=1')
  await page.waitForURL(/\/foto/)
  await look('photo of a round')
  await go((await page.locator('a[href^="/runde/"]').first().getAttribute('href')) ?? '')
  const path = await (plain ? walkPlainReport(page, look) : walkReport(page, look))
  await walkLabs(page, labs, look)
  await walkMine(page, path, look)
}

/** In plain mode long screens have a page for each part, behind a tile each. */
async function walkParts(page: Page, path: string, look: Look): Promise<void> {
  const seen = new Set<string>()
  const partsHere = () =>
    page
      .locator(`.page .tile[href^="${path}?seite="], .page__actions a[href^="${path}?seite="]`)
      .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('href') ?? ''))
  const open = await partsHere()
  for (let part = open.shift(); part; part = open.shift()) {
    if (seen.has(part)) continue
    seen.add(part)
    await goInApp(page, part)
    await look(part)
    open.push(...(await partsHere()))
  }
}

/** In normal mode it opens over the list. */
async function walkSomeonesReport(page: Page, look: Look): Promise<void> {
  await goInApp(page, '/naehe')
  const first = page.locator('.entry__title[href], .entry__title a').first()
  await goInApp(page, (await first.getAttribute('href')) ?? '')
  await page.locator('dialog[open], .page__back').first().waitFor()
  await look("somebody else's report")
  await page.keyboard.press('Escape')
}

/** A report in normal mode; answers with its path at /meine. */
async function walkReport(page: Page, look: Look): Promise<string> {
  await goInApp(page, '/melden')
  await page.waitForURL(/\/foto/)
  await atRest(page)
  await look('photo')
  const path = new URL(page.url()).pathname.replace(/\/foto$/, '')
  await goInApp(page, `${path}/kategorie`)
  await look('category')
  await page.locator('#category-search').fill('xyzzy')
  await page.locator('.page > .kern-btn, .page .empty, main p[role=status]').last().waitFor()
  await look('no category found')
  await page.locator('#category-search').fill('')
  await page.locator('.tile-grid .tile').first().click()
  await page.waitForURL(/\/(pruefen|fragen|ort)/)
  await goInApp(page, `${path}/pruefen`)
  await primary(page).click()
  await page.locator('[role=alert]').first().waitFor()
  await look('review without a place')
  for (const step of ['fragen', 'ort', 'text', 'kontakt']) {
    await goInApp(page, `${path}/${step}`)
    await look(step)
    if (step === 'ort') await page.locator('#place-description').fill('am Spielplatz')
  }
  await page.locator('#contact-email').fill('so nicht')
  await primary(page).click()
  await page.locator('[role=alert]').first().waitFor()
  await look('contact with a mistake')
  await page.locator('#contact-email').fill('')
  await goInApp(page, `${path}/pruefen`)
  await look('review')
  await primary(page).click()
  await page.waitForURL(/\/gesendet/)
  await atRest(page)
  await look('receipt')
  return path.replace('/melden/', '/meine/')
}

/** What one has sent, its verbs, and the ways to it from another device. */
async function walkMine(page: Page, path: string, look: Look): Promise<void> {
  await goInApp(page, path)
  // The ten seconds of undo come first.
  const verbs = page.locator(
    '#mine-verbs ~ * button[aria-expanded], [aria-labelledby=mine-verbs] button[aria-expanded]',
  )
  await verbs.first().waitFor()
  await look('one of mine')
  for (let index = 0; index < (await verbs.count()); index += 1) {
    await verbs.nth(index).click()
    await look(`verb ${index + 1}`)
    await verbs.nth(index).click()
  }
  await page.locator('details > summary').last().click()
  const link = await page.locator('.link-text').first().innerText()
  await look('shared')
  await goInApp(page, '/meine')
  await look('/meine with a report')
  const { pathname, hash } = new URL(link)
  await goInApp(page, `${pathname}${hash}`)
  await look('followed')
  await goInApp(page, pathname.replace(/.$/, 'x'))
  await look('a link that is no link')
}
