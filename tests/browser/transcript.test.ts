import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { words } from '#tests/support/real/citizen.ts'
import { goInApp, type Look, walkPlainReport } from '#tests/support/real/plainWalk.ts'
import { useStage } from '#tests/support/real/stage.ts'

// What a screen reader is told on the way through a report, screen by screen, kept to be read.
const stage = useStage()

/** Without what differs from day to day. */
const told = async (page: Page): Promise<string> =>
  (await page.locator('main').ariaSnapshot())
    .replace(/http:\/\/\S+/g, 'https://stadt.example/verfolgen/…')
    .replace(/\/melden\/[0-9a-f-]{36}/g, '/melden/…')
    .replace(/%2Fmelden%2F[0-9a-f-]{36}/g, '/melden/…')
    .replace(/OF-\d{4}-\d+/g, 'OF-2026-00001')
    .replace(/(\/|%2F)meine(\/|%2F)[0-9a-f-]{36}/g, '/meine/…')
    .replace(/\d{1,2}\.\d{1,2}\.\d{4}, \d{2}:\d{2}/g, '30.11.2026, 12:00')
    .replace(/Wir speichern gerade\.|Speichert …/g, 'Gespeichert')
    .replace(/جارٍ الحفظ …/g, 'تم الحفظ')

/** The words come first and the mode with them: what is read before is half of each. */
async function toPlainWords(page: Page): Promise<void> {
  await page.getByTestId('mode-switch').click()
  await page.waitForFunction(() => document.documentElement.dataset.mode === 'plain')
}

function transcript(page: Page) {
  const screens: string[] = []
  const look: Look = async (where) => {
    screens.push(`# ${where}: ${await page.title()}\n${await told(page)}\n`)
  }
  return { look, text: () => screens.join('\n') }
}

it('a report in plain words, as it is heard', async () => {
  const { page } = await stage.someone({ permissions: [] })
  await goInApp(page, '/')
  await toPlainWords(page)
  const { look, text } = transcript(page)
  await walkPlainReport(page, async (where) => {
    if (where !== 'receipt' && where !== 'one of mine') await look(where)
  })
  await expect(text()).toMatchFileSnapshot('transcripts/report.de-simple.txt')
})

it('a report in normal words, as it is heard', async () => {
  const me = await stage.someone({ permissions: [] })
  const { page } = me
  const { look, text } = transcript(page)
  await me.report()
  // The start page asks the same: its title alone is no sign.
  await page.getByRole('button', { name: words.without }).waitFor()
  await look('photo')
  await me.tap(page.getByRole('button', { name: words.without }))
  await me.untilTitle(words.categoryStep)
  await look('category')
  await me.choose(words.waste)
  await me.untilTitle(words.placeStep)
  await me.page.getByText('gesperrt').waitFor()
  await look('place')
  await page.getByRole('button', { name: words.next, exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'Ort' }).first().waitFor()
  await look('place missing')
  await page.getByLabel('Ohne Karte').fill('am Spielplatz')
  await page.getByRole('button', { name: words.next, exact: true }).click()
  await me.untilTitle(words.reviewStep)
  await look('review')
  await expect(text()).toMatchFileSnapshot('transcripts/report.de.txt')
})

it('a report in Arabic and plain mode, as it is heard', async () => {
  const { page } = await stage.someone({ permissions: [] })
  await goInApp(page, '/')
  await page.locator('.header select').selectOption('ar')
  await page.waitForFunction(() => document.documentElement.lang === 'ar')
  await toPlainWords(page)
  const { look, text } = transcript(page)
  await walkPlainReport(page, async (where) => {
    if (where !== 'receipt' && where !== 'one of mine') await look(where)
  })
  await expect(text()).toMatchFileSnapshot('transcripts/report.ar.txt')
})

it('the own reports and the surroundings in plain words, as they are heard', async () => {
  const { page } = await stage.someone({ permissions: [] })
  await goInApp(page, '/')
  await toPlainWords(page)
  const { look, text } = transcript(page)
  await goInApp(page, '/meine')
  await look('mine, nothing yet')
  await walkPlainReport(page, async () => undefined)
  // Nothing goes out by itself in plain mode: the person goes on, and not in the same breath.
  await page.waitForTimeout(2_200)
  await goInApp(page, '/')
  await goInApp(page, '/meine')
  await page.locator('.entry__title').first().click()
  await page
    .getByText(/OF-\d{4}-\d+/)
    .first()
    .waitFor({ timeout: 60_000 })
  await look('one of mine')
  await goInApp(page, '/meine')
  await look('mine')
  await goInApp(page, '/naehe')
  await look('nearby')
  await goInApp(page, '/naehe?seite=look')
  await look('ways to look')
  await expect(text()).toMatchFileSnapshot('transcripts/mine.de-simple.txt')
})
