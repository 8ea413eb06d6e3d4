import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { axeFaults, type Measured, measurePlain } from '#tests/support/real/lookAt.ts'
import {
  atRest,
  goInApp,
  type Look,
  routes,
  walkPlainReport,
} from '#tests/support/real/plainWalk.ts'
import { useStage } from '#tests/support/real/stage.ts'

// Normal mode in German, with each of these looks, is walked in surroundings.test.ts.
const stage = useStage([])

/** WCAG 1.4.12 */
const spacedText = `
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }`

const setTheme = (page: Page, theme: 'light' | 'dark') =>
  page.evaluate((next) => {
    document.documentElement.setAttribute('data-kern-theme', next)
  }, theme)

/** One screen in its three looks; the structure is the same in all of them, the colours are not. */
async function inAllLooks(page: Page, where: string, aaa: boolean): Promise<string[]> {
  const faults = (await axeFaults(page, 'all', aaa)).map((fault) => `${where}: ${fault}`)
  await setTheme(page, 'dark')
  faults.push(...(await axeFaults(page, 'contrast', aaa)).map((one) => `${where}, dark: ${one}`))
  await setTheme(page, 'light')
  await page.emulateMedia({ forcedColors: 'active' })
  faults.push(...(await axeFaults(page, 'contrast')).map((one) => `${where}, forced: ${one}`))
  await page.emulateMedia({ forcedColors: 'none' })
  return faults
}

async function walk(page: Page, look: Look): Promise<void> {
  for (const route of routes) {
    await goInApp(page, route)
    await look(route)
  }
}

const chooseLanguage = async (page: Page, tag: string) => {
  await page.locator('.header select').selectOption(tag)
  await page.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), tag)
}

const switchMode = async (page: Page, mode: 'plain' | 'normal') => {
  await page.getByTestId('mode-switch').click()
  const wanted = mode === 'plain' ? 'plain' : undefined
  await page.waitForFunction((is) => document.documentElement.dataset.mode === is, wanted)
  await atRest(page)
}

/** What the checklist of plain mode asks of a screen as such. */
function faultsOf(where: string, seen: Measured): string[] {
  const isQuestion = !where.startsWith('/')
  return [
    ...seen.tooSmall.map((one) => `S4 under 48 px: ${one}`),
    ...seen.badTiles.map((one) => `S4 tile: ${one}`),
    ...seen.badText.map((one) => `S5 ${one}`),
    ...(seen.longestLine > 70 ? [`S5 lines of ${seen.longestLine} characters`] : []),
    ...(seen.titles === 1 ? [] : [`S3 ${seen.titles} titles`]),
    ...(isQuestion && seen.primaries > 1 ? [`S3 ${seen.primaries} primary actions`] : []),
    ...(/question|review|receipt|contact/.test(where) || !isQuestion || seen.controls <= 7
      ? []
      : [`S3 ${seen.controls} controls`]),
    ...(where === '/gibt-es-nicht' || seen.pictures > 0 ? [] : ['S7 no picture']),
    ...seen.answersWithoutPicture.map((one) => `S7 answer without picture: ${one}`),
    ...(seen.moving === 0 ? [] : [`S17 ${seen.moving} things move`]),
    ...(seen.tooWide === 0 ? [] : [`${seen.tooWide} px too wide`]),
  ].map((fault) => `${where}: ${fault}`)
}

it('plain mode keeps its rules on every screen: size, contrast, pictures, one thing at a time', async () => {
  const { page } = await stage.someone()
  await goInApp(page, '/')
  await switchMode(page, 'plain')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de-simple')
  const faults: string[] = []
  const look: Look = async (where) => {
    faults.push(...faultsOf(where, await measurePlain(page)))
    faults.push(...(await inAllLooks(page, where, true)))
  }
  await walk(page, look)
  await walkPlainReport(page, look)
  expect([...new Set(faults)]).toEqual([])
}, 300_000)

it('in Arabic every screen is free of faults, in both modes and all looks', async () => {
  const { page } = await stage.someone()
  await chooseLanguage(page, 'ar')
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  const faults: string[] = []
  await walk(page, async (where) => void faults.push(...(await inAllLooks(page, where, false))))
  await switchMode(page, 'plain')
  const look: Look = async (where) => {
    const { tooWide } = await measurePlain(page)
    if (tooWide > 0) faults.push(`plain ${where}: ${tooWide} px too wide`)
    faults.push(...(await inAllLooks(page, `plain ${where}`, true)))
  }
  await walk(page, look)
  await walkPlainReport(page, look)
  expect([...new Set(faults)]).toEqual([])
}, 300_000)

it('320 px wide, enlarged four times, and with spaced text nothing is lost', async () => {
  const { page } = await stage.someone({ viewport: { width: 320, height: 640 } })
  const faults: string[] = []
  const measureWidth: Look = async (where) => {
    const { tooWide } = await measurePlain(page)
    if (tooWide > 0) faults.push(`${where}: ${tooWide} px too wide`)
  }
  for (const mode of ['normal', 'plain'] as const) {
    if (mode === 'plain') await switchMode(page, 'plain')
    await page.setViewportSize({ width: 320, height: 640 })
    await walk(page, (where) => measureWidth(`${mode} ${where}`))
    // 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 })
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, spacedText)
    await walk(page, async (where) => {
      await measureWidth(`${mode} spaced ${where}`)
      const fixed = await page.evaluate(
        () =>
          [...document.querySelectorAll('body *')].filter(
            (one) => getComputedStyle(one).position === 'fixed' && one.checkVisibility(),
          ).length,
      )
      if (fixed > 0) faults.push(`${mode} ${where}: something stays in the way`)
    })
  }
  expect([...new Set(faults)]).toEqual([])
})
