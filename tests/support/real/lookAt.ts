import axe, { type Result } from 'axe-core'
import type { Page } from 'playwright-core'

export type Rules = 'structure' | 'contrast' | 'enhanced contrast'

/** Of what is drawn from one pattern the first few tell all there is to know of its colours. */
const repeated = 'li:nth-child(n + 6), tr:nth-child(n + 6)'
/** Where the device chooses all colours, only what has kept its own can be too pale. */
const ownColours = 'own colours'

/**
 * What axe finds on the screen as it stands. Contrast takes most of its time and is all that a look
 * can change: so it is asked for by itself.
 */
export async function axeFaults(page: Page, rules: Rules, where?: typeof ownColours) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    async ({ rules, where, repeated }) => {
      const here = window as unknown as { axe: typeof axe }
      const options = { resultTypes: ['violations' as const], preload: false }
      if (rules === 'structure') {
        const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        const run = await here.axe.run({
          ...options,
          runOnly: { type: 'tag', values },
          rules: {
            // Counts what a fixed bar covers until one scrolls; sizes are measured below.
            'target-size': { enabled: false },
            'color-contrast': { enabled: false },
          },
        })
        return run.violations
      }
      const include = where
        ? [...document.querySelectorAll('body *')].filter(
            (one) =>
              getComputedStyle(one).getPropertyValue('forced-color-adjust') === 'none' &&
              one.textContent?.trim() &&
              one.checkVisibility(),
          )
        : [document.body]
      if (include.length === 0) return []
      const values = [
        'color-contrast',
        ...(rules === 'contrast' ? [] : ['color-contrast-enhanced']),
      ]
      const run = await here.axe.run(
        { include, exclude: [...document.querySelectorAll(repeated)] },
        { ...options, runOnly: { type: 'rule', values } },
      )
      return run.violations
    },
    { rules, where, repeated },
  )
  return (found as Result[]).map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
  )
}

/** Targets under 24 px. Links within a sentence may be as high as its line (WCAG 2.5.8). */
export const measureSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, select, textarea, summary, input:not([type=hidden]), [role=button]',
    )
    return [...targets].flatMap((element) => {
      // The label around or beside an input is hit as well.
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      const boxes = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect())
      const isShown =
        boxes.some(({ width, height }) => width > 1 && height > 1) && element.checkVisibility()
      const isInline =
        element.closest('p, li, td, dd') !== null && getComputedStyle(element).display === 'inline'
      const isHittable = boxes.some(({ width, height }) => width >= 24 && height >= 24)
      const isFree = element.classList.contains('skip')
      return isShown && !isInline && !isHittable && !isFree
        ? [`under 24 px: ${element.tagName} ${element.textContent?.trim().slice(0, 40)}`]
        : []
    })
  })

export interface Measured {
  readonly tooWide: number
  /** Targets under 48 px, or closer than 8 px to another. */
  readonly tooSmall: readonly string[]
  /** Tiles under 56 px or not as wide as the page. */
  readonly badTiles: readonly string[]
  /** Text under 20 px, set too tight, slanted, in capitals, justified, or torn at line ends. */
  readonly badText: readonly string[]
  readonly longestLine: number
  readonly moving: number
  readonly titles: number
  readonly primaries: number
  readonly pictures: number
  /** What can be answered or tapped, without the frame that every screen has. */
  readonly controls: number
  readonly answersWithoutPicture: readonly string[]
}

/** The rules of plain mode as a ruler and a pair of eyes would check them. */
export const measurePlain = (page: Page): Promise<Measured> => page.evaluate(measure)

function measure(): Measured {
  const shown = (element: HTMLElement) =>
    element.checkVisibility() && element.getBoundingClientRect().width > 1
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(shown)
  const name = (element: Element) =>
    `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`
  const inline = (element: HTMLElement) =>
    element.closest('p, li, td, dd') !== null && getComputedStyle(element).display === 'inline'
  const targets = all('a[href], button, select, textarea, summary, input:not([type=hidden])')
  const hit = (element: HTMLElement) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const wraps = label?.contains(element) || label?.classList.contains('file-button')
    const stretched = element.closest('.entry--link')
    return (wraps && label ? label : (stretched ?? element)).getBoundingClientRect()
  }
  const tooSmall = targets
    .filter((one) => !inline(one) && !one.closest('.skip, .leaflet-container'))
    .filter((one) => hit(one).width < 47.5 || hit(one).height < 47.5)
    .map(name)
  const roomOf = (one: HTMLElement) => {
    const box = one.closest('.kern-dialog__body') ?? one.closest('.page')
    if (!box) return 0
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(box)
    const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd)
    return box.clientWidth - padding
  }
  const badTiles = all('.page > .tile-grid .tile, .choice__tile')
    .filter((one) => {
      const box = one.getBoundingClientRect()
      return box.height < 56 || box.width < roomOf(one) * 0.85
    })
    .map(name)
  const texts = textsOf(document.body).filter(({ element }) => shown(element))
  const badText = texts.flatMap(({ element, text }) => {
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    const faults = [
      size < 20 && `${size} px`,
      element.closest('.page p, .page li') !== null &&
        Number.parseFloat(style.lineHeight) / size < 1.49 &&
        `line ${style.lineHeight}`,
      style.fontStyle !== 'normal' && 'slanted',
      style.textTransform === 'uppercase' && 'capitals',
      style.textAlign === 'justify' && 'justified',
      style.hyphens === 'auto' && 'torn',
    ].filter(Boolean)
    return faults.length > 0
      ? [`${faults.join(', ')}: ${text.slice(0, 40)} (${name(element)})`]
      : []
  })
  const characters = all('.page p, .page li').map((one) => {
    const { fontSize } = getComputedStyle(one)
    // In this face a character of running text takes half its size.
    return one.clientWidth / (Number.parseFloat(fontSize) * 0.5)
  })
  const answers = all('.page > .tile-grid .tile')
  const frame = '.page__where, .screen-help, [data-silent]'
  const { scrollWidth, clientWidth } = document.documentElement
  return {
    tooWide: Math.max(0, scrollWidth - clientWidth),
    tooSmall,
    badTiles,
    badText,
    longestLine: Math.round(Math.max(0, ...characters)),
    moving: document.getAnimations().length,
    titles: all('h1').length,
    primaries: all('.page .kern-btn--primary, .page .file-button--primary').filter(
      // What lies behind an open dialog is out of reach.
      (one) => !document.querySelector('dialog[open]') || one.closest('dialog[open]'),
    ).length,
    pictures: all('.page__picture svg').length,
    controls: targets.filter((one) => one.closest('.page') && !one.closest(frame)).length,
    answersWithoutPicture: answers
      .filter((one) => !one.querySelector('svg[aria-hidden]') || !one.textContent?.trim())
      .map(name),
  }

  function textsOf(root: HTMLElement) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: { element: HTMLElement; text: string }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.nodeValue?.trim() ?? ''
      const skip = 'script, style, noscript, option, .leaflet-container, .kern-sr-only, .skip'
      if (element && text && !element.closest(skip)) found.push({ element, text })
    }
    return found
  }
}
