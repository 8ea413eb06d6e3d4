import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds on the screen as it stands; contrast alone where only the colours differ. */
export async function axeFaults(page: Page, what: 'all' | 'contrast', aaa = false) {
  await page.evaluate(axe.source)
  const results = await page.evaluate(
    async ({ what, aaa }) => {
      const here = window as unknown as { axe: typeof axe }
      const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const contrast = ['color-contrast', ...(aaa ? ['color-contrast-enhanced'] : [])]
      const run = await here.axe.run(
        what === 'all'
          ? {
              runOnly: { type: 'tag', values },
              rules: {
                // Counts what a fixed bar covers until one scrolls; sizes are measured below.
                'target-size': { enabled: false },
                'color-contrast-enhanced': { enabled: aaa },
              },
            }
          : { runOnly: { type: 'rule', values: contrast } },
      )
      return run as AxeResults
    },
    { what, aaa },
  )
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
  )
}

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
  const page = document.querySelector('.page')
  const width = page
    ? page.clientWidth - Number.parseFloat(getComputedStyle(page).paddingInlineStart) * 2
    : 0
  const badTiles = all('.page > .tile-grid .tile, .choice__tile')
    .filter((one) => {
      const box = one.getBoundingClientRect()
      return box.height < 56 || box.width < width * 0.85
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
    primaries: all('.page .kern-btn--primary, .page .file-button--primary').length,
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
