import type { Page } from 'playwright-core'
import { axeFaults, type Measured, measurePlain, measureSmall } from './lookAt.ts'

/** WCAG 1.4.12 */
const spacedText = `
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }`

const phone = { width: 390, height: 844 }

export interface Looked {
  readonly where: string
  readonly plain: boolean
}

/**
 * One screen in all its looks, with the faults of each: everything once, then what colours can
 * change in dark and in forced colours, then what the room can change on a small phone, enlarged
 * four times with spaced text, and lying on its side.
 */
export async function faultsInAllLooks(page: Page, { where, plain }: Looked): Promise<string[]> {
  const faults: string[] = []
  const add = (look: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${where}${look}: ${fault}`))
  const contrast = plain ? 'enhanced contrast' : 'contrast'
  add('', await axeFaults(page, 'structure'))
  add('', await axeFaults(page, contrast))
  add('', await measureSmall(page))
  if (plain) add('', faultsOfPlain(where, await measurePlain(page)))
  await inDark(page, plain, async () => {
    add(', dark', await axeFaults(page, contrast))
  })
  await page.emulateMedia({ forcedColors: 'active' })
  add(', forced', await axeFaults(page, 'contrast', 'own colours'))
  add(', forced', await edgeless(page))
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 320, height: 640 })
  add(', 320 px', await crowded(page))
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 })
  add(', enlarged and spaced', await crowded(page, spacedText))
  await page.setViewportSize({ width: phone.height, height: phone.width })
  add(', on its side', await crowded(page))
  await page.setViewportSize(phone)
  return faults
}

/** Normal mode follows the device; plain mode is dark only for those who ask for it in the app. */
async function inDark(page: Page, plain: boolean, look: () => Promise<void>): Promise<void> {
  const root = page.locator('html')
  if (!plain) await page.emulateMedia({ colorScheme: 'dark' })
  else await root.evaluate((html) => html.setAttribute('data-kern-theme', 'dark'))
  await look()
  if (!plain) await page.emulateMedia({ colorScheme: 'light' })
  else await root.evaluate((html) => html.setAttribute('data-kern-theme', 'light'))
}

/** Wider than the screen, or, where there is little room, something that stays in the way. */
const crowded = (page: Page, css = ''): Promise<string[]> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
    const { scrollWidth, clientWidth } = document.documentElement
    const inTheWay = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => getComputedStyle(one).position === 'fixed' && one.checkVisibility())
      .filter((one) => !one.closest('dialog'))
      .map((one) => `stays in the way: ${one.tagName}.${one.className}`)
    document.adoptedStyleSheets = []
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
      ...(innerHeight < 300 ? inTheWay : []),
    ]
  }, css)

/** S18: where the device chooses all colours, a line is all that tells a button from words. */
const edgeless = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faces = '.tile, .choice__tile, .kern-btn--primary, .kern-btn--secondary, .file-button'
    const fields = 'select, textarea, input:not([type]), input[type=text], input[type=search]'
    return [...document.querySelectorAll<HTMLElement>(`${faces}, ${fields}`)]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
      .filter((one) => {
        const { borderBlockEndStyle, borderBlockEndWidth, outlineStyle } = getComputedStyle(one)
        const hasLine =
          borderBlockEndStyle !== 'none' && Number.parseFloat(borderBlockEndWidth) >= 1
        return !hasLine && outlineStyle === 'none'
      })
      .map((one) => `no edge: ${one.tagName}.${one.className} ${one.textContent?.slice(0, 30)}`)
  })

/** What the checklist of plain mode asks of a screen as such. */
function faultsOfPlain(where: string, seen: Measured): string[] {
  const isQuestion = /^(photo|kind|more|kinds|question|place|text)/.test(
    where.split(' · ').at(-1) ?? '',
  )
  return [
    ...seen.tooSmall.map((one) => `S4 under 48 px: ${one}`),
    ...seen.badTiles.map((one) => `S4 tile: ${one}`),
    ...seen.badText.map((one) => `S5 ${one}`),
    ...(seen.longestLine > 70 ? [`S5 lines of ${seen.longestLine} characters`] : []),
    ...(seen.titles === 1 ? [] : [`S3 ${seen.titles} titles`]),
    ...(seen.primaries > 1 ? [`S3 ${seen.primaries} primary actions`] : []),
    ...(isQuestion && !/question/.test(where) && seen.controls > 7
      ? [`S3 ${seen.controls} controls`]
      : []),
    ...(where.endsWith('/gibt-es-nicht') || seen.pictures > 0 ? [] : ['S7 no picture']),
    ...seen.answersWithoutPicture.map((one) => `S7 answer without picture: ${one}`),
    ...(seen.moving === 0 ? [] : [`S17 ${seen.moving} things move`]),
  ]
}
