import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { words } from '#tests/support/real/citizen.ts'
import { aDesk } from '#tests/support/real/deskLab.ts'
import { formOfEveryType } from '#tests/support/real/everyType.ts'
import { printedLab } from '#tests/support/real/labWalk.ts'
import { atRest, goInApp, routes } from '#tests/support/real/plainWalk.ts'
import { useStage } from '#tests/support/real/stage.ts'
import { type Stop, tabStops } from '#tests/support/real/tabStops.ts'

// Without a pointer: what is reached, in which order, whether one sees where one is.
const stage = useStage([])

const title = (page: Page) => page.locator('main h1')
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return {
      tag: at?.tagName ?? '',
      words: at?.textContent?.trim() ?? '',
      role: at?.getAttribute('role'),
    }
  })

/** Presses Tab until what is named has the focus, as somebody does who sees only the focus. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const at = document.activeElement
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined
      return (label ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim()
    })
    if (name.test(here)) return
  }
  throw new Error(`${name} is not reached with ${most} presses of Tab`)
}

const faultsOf = (where: string, stops: readonly Stop[]): string[] => [
  ...stops.filter(({ isSeen }) => !isSeen).map(({ name }) => `${where}: focus unseen on ${name}`),
  ...stops
    .filter(({ isTooSmall }) => isTooSmall)
    .map(({ name }) => `${where}: smaller than 24 px: ${name}`),
  ...stops.flatMap((stop, index) => {
    const before = stops[index - 1]
    return before && stop.isBefore ? [`${where}: ${stop.name} stands before ${before.name}`] : []
  }),
]

it.each(['de', 'ar'] as const)(
  'in %s the order of Tab is the order of the screen, and the focus is seen, on every screen',
  async (language) => {
    const { page } = await stage.someone()
    if (language !== 'de') {
      await page.locator('.header select').selectOption(language)
      await page.waitForFunction((tag) => document.documentElement.lang === tag, language)
    }
    const { code, leadPath } = printedLab(stage.endpoint.output(), 'offenbach')
    const faults: string[] = []
    for (const path of [...routes, `/labor/${code}`, leadPath, `/labor/${code}/wand`]) {
      await goInApp(page, path)
      await page.keyboard.press('Tab')
      const stops = await tabStops(page)
      if (stops.length < 5) faults.push(`${path}: only ${stops.length} stops`)
      faults.push(...faultsOf(path, stops))
    }
    expect([...new Set(faults)]).toEqual([])
  },
)

it('a report is made with the keyboard alone, taken back, and sent', async () => {
  const { page } = await stage.someone({ permissions: [] })
  await goInApp(page, '/')
  await tabTo(page, /^Melden/)
  await page.keyboard.press('Enter')
  await title(page).filter({ hasText: words.photoStep }).waitFor()
  expect((await focused(page)).tag, 'a new screen is read from its title').toBe('H1')
  await tabTo(page, /Ohne Foto weiter/)
  await page.keyboard.press('Enter')
  await title(page).filter({ hasText: words.categoryStep }).waitFor()
  expect((await focused(page)).tag).toBe('H1')
  await tabTo(page, /Müll und Sperrmüll/)
  await page.keyboard.press('Space')
  await title(page).filter({ hasText: words.placeStep }).waitFor()
  await tabTo(page, /^Weiter$/)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'Ort' }).first().waitFor()
  expect((await focused(page)).role, 'an error takes the focus').toBe('alert')
  // The pin, by its keys, on a map that says where it is.
  await tabTo(page, /Karte|Markierung|Ort/)
  await page.locator('#place-description').focus()
  await page.keyboard.type('am Spielplatz, neben der Rutsche')
  await tabTo(page, /^Weiter$/)
  await page.keyboard.press('Enter')
  await title(page).filter({ hasText: words.reviewStep }).waitFor()
  await tabTo(page, /^Senden$/)
  await page.keyboard.press('Enter')
  await title(page).filter({ hasText: words.sent }).waitFor()
  await tabTo(page, /Rückgängig/)
  await page.keyboard.press('Enter')
  await title(page).filter({ hasText: words.reviewStep }).waitFor()
  await tabTo(page, /^Senden$/)
  await page.keyboard.press('Enter')
  await title(page).filter({ hasText: words.sent }).waitFor()
})

it('somebody else’s report is found, opened and supported with the keyboard, and the focus comes back', async () => {
  const { page } = await stage.someone()
  await goInApp(page, '/naehe')
  await page.locator('.entry__title').first().waitFor()
  const name = (await page.locator('.entry__title').first().innerText()).trim()
  await tabTo(page, new RegExp(`^${name}`))
  await page.keyboard.press('Enter')
  const dialog = page.locator('dialog[open]')
  await dialog.waitFor()
  expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await atRest(page)
  expect((await focused(page)).words).toContain(name)
})

it('a lab is answered from the first question to the last with the keyboard alone', async () => {
  const { page } = await stage.someone()
  const { code } = printedLab(stage.endpoint.output(), 'offenbach')
  await goInApp(page, `/labor/${code}/antworten`)
  for (let screen = 0; screen < 30; screen += 1) {
    if (new URL(page.url()).pathname !== `/labor/${code}/antworten`) break
    const before = await page.locator('main').innerText()
    const field = page.locator('main input[type=radio], main input[type=checkbox]').first()
    if ((await field.count()) > 0) {
      await field.focus()
      await page.keyboard.press('Space')
    }
    const onward = page.locator('.page__actions .kern-btn--primary').last()
    if ((await onward.count()) === 0) break
    const label = (await onward.innerText()).trim()
    await tabTo(page, new RegExp(`^${label.replace(/[.?]/g, '.')}$`), 120)
    await page.keyboard.press('Enter')
    await page.waitForFunction((was) => document.querySelector('main')?.innerText !== was, before)
    await atRest(page)
    if (/Danke/.test(await title(page).innerText())) break
  }
  expect(await title(page).innerText()).toContain('Danke')
})

it('slider, ranking, places and drawing are answered with the keyboard alone', async () => {
  const { page } = await stage.someone()
  const desk = await aDesk(stage.endpoint.origin, stage.endpoint.output())
  const { lab } = await desk.newLab(formOfEveryType, { languages: ['de'], age_group: 'adult' })
  await goInApp(page, `/labor/${lab.code}/antworten`)
  const onward = async () => {
    const before = await title(page).innerText()
    await tabTo(page, /^(Weiter|Ja, ich mache mit)$/, 120)
    await page.keyboard.press('Enter')
    await page.waitForFunction((was) => document.querySelector('h1')?.innerText !== was, before)
    await atRest(page)
  }
  const press = async (id: string, ...keys: readonly string[]) => {
    await page.locator(`#${id}`).focus()
    for (const key of keys) await page.keyboard.press(key)
  }
  await onward()
  await press('f-words-text', 'H', 'i')
  await onward()
  await press('f-choices-rank-schulhof-down', 'Enter', 'Enter')
  // The arrow that was pressed has gone with its line, and so has the focus.
  const here = await page.evaluate(() => document.activeElement?.id)
  expect(here).toBe('f-choices-rank-schulhof-down')
  const order = await page.locator('.form-rank__words').allInnerTexts()
  expect(order.map((one) => one.trim())).toEqual(['Markt', 'Park', 'Schulhof'])
  await onward()
  await press('f-scales-slider', 'Home', 'ArrowRight', 'ArrowRight')
  expect(await page.locator('#f-scales-slider').getAttribute('aria-valuetext')).toMatch(/^3\b/)
  await onward()
  const dots = page.locator('#f-things-dots')
  await dots.locator('.leaflet-container').waitFor()
  // A map is moved under its cross by the arrows, and a dot is set where the cross is.
  await dots.locator('.leaflet-container').focus()
  await page.keyboard.press('ArrowRight')
  await tabTo(page, /^Punkt setzen$/)
  await page.keyboard.press('Enter')
  await dots.locator('.form-points__line').first().waitFor()
  // Who does not draw writes: the words become the picture.
  await page.locator('#f-things-draw').focus()
  await tabTo(page, /^Lieber mit Worten/)
  await page.keyboard.press('Enter')
  await page.locator('#f-things-draw-words').focus()
  await page.keyboard.type('Ein Baum')
  await tabTo(page, /^Worte übernehmen$/)
  await page.keyboard.press('Enter')
  await onward()
  const review = await page.locator('main').innerText()
  for (const given of [/\(rank\)\s+.*Markt/, /\(slider\)\s+3/]) expect(review).toMatch(given)
  for (const one of ['dots', 'draw'])
    expect(review, one).not.toMatch(new RegExp(`\\(${one}\\)\\s+Keine Antwort`))
})

it('in plain mode the focus stands on the title after each step, and on what is wrong', async () => {
  const { page } = await stage.someone({ permissions: [] })
  await goInApp(page, '/')
  await page.getByTestId('mode-switch').focus()
  await page.keyboard.press('Enter')
  await atRest(page)
  expect((await focused(page)).tag, 'the switch keeps the focus').toBe('BUTTON')
  for (const path of [
    '/mehr',
    '/mehr?seite=device',
    '/naehe',
    '/naehe?seite=look',
    '/hilfe?seite=how',
  ]) {
    await goInApp(page, path)
    expect((await focused(page)).tag, path).toBe('H1')
  }
})
