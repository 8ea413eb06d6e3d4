import type { Page } from 'playwright-core'

/** Text that is cut off, runs over the edge of its button, or makes the page wider than the screen. */
export const cutOff = (page: Page): Promise<string[]> => page.evaluate(look)

function look(): string[] {
  const width = document.documentElement.clientWidth
  const faults = new Set<string>()
  const wide = document.documentElement.scrollWidth
  if (wide > width) faults.add(`the page is ${wide} px wide`)
  // Maps run their own way; what only a screen reader reads has no room to be cut off.
  const apart =
    '.leaflet-container, svg, .kern-sr-only, .skip, select, [data-mode=plain] .header__names'
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} „${element.textContent?.trim().slice(0, 40)}“`
  const scrolls = (element: Element) =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
  const isInScroller = (element: Element): boolean =>
    scrolls(element) || (element.parentElement !== null && isInScroller(element.parentElement))

  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const { width: own, height } = element.getBoundingClientRect()
    if (!shown || own <= 1 || height <= 1 || element.closest(apart)) continue
    const { overflowX, overflowY } = getComputedStyle(element)
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    if (
      hides(overflowX) &&
      element.textContent?.trim() &&
      element.scrollWidth > element.clientWidth + 1
    )
      faults.add(`cut off: ${name(element)}`)
    if (!hasText) continue
    if (hides(overflowY) && element.scrollHeight > element.clientHeight + 2)
      faults.add(`cut off below: ${name(element)}`)
    const range = document.createRange()
    range.selectNodeContents(element)
    const box = element.closest('button, a, label')?.getBoundingClientRect()
    for (const { left, right, width: line } of range.getClientRects()) {
      if (line < 1) continue
      const isOut = left < -0.5 || right > width + 0.5
      if (isOut && !isInScroller(element)) faults.add(`outside of the screen: ${name(element)}`)
      if (box && (left < box.left - 1 || right > box.right + 1))
        faults.add(`over its edge: ${name(element)}`)
    }
  }
  return [...faults]
}
