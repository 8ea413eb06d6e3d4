import type { Page } from 'playwright-core'

/** One stop of the Tab key. */
export interface Stop {
  readonly name: string
  /** Something on the screen shows that it has the focus. */
  readonly isSeen: boolean
  /** It stands above, or in the same line before, the stop that comes first. */
  readonly isBefore: boolean
  /** WCAG 2.5.8 */
  readonly isTooSmall: boolean
}

/** All stops of the screen in the order of Tab. What stays in place while all else moves has no place in it. */
export const tabStops = (page: Page): Promise<readonly Stop[]> => page.evaluate(measure)

function measure(): Stop[] {
  const rtl = document.documentElement.dir === 'rtl'
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(isStop)
  // What is far away has no true size until it is drawn.
  for (const entry of document.querySelectorAll<HTMLElement>('.entry'))
    entry.style.contentVisibility = 'visible'
  let before: DOMRect | undefined
  return stops.map((element) => {
    element.focus({ preventScroll: true })
    const face = faceOf(element)
    const box = pageBox(face)
    const isFree = !isFixed(element) && !element.closest('.leaflet-container, .map, dialog, .skip')
    const isBefore = isFree && before !== undefined && stands(box, before)
    if (isFree) before = box
    const inline =
      element.closest('p, li, td, dd') && getComputedStyle(element).display === 'inline'
    return {
      name: `${element.tagName} ${(element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 40)}`,
      isSeen:
        isMarked(element) ||
        isMarked(face) ||
        isMarked(element.closest('.entry') ?? face) ||
        element.classList.contains('skip'),
      isBefore,
      isTooSmall: !inline && !element.classList.contains('skip') && isSmall(element, box),
    }
  })

  function isStop(element: HTMLElement): boolean {
    if (element.tabIndex < 0 || (element as HTMLButtonElement).disabled) return false
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const group = [
        ...document.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`),
      ]
      if (element !== (group.find(({ checked }) => checked) ?? group[0])) return false
    }
    return element.checkVisibility() && !element.closest('dialog:not([open]), [inert]')
  }
  /** What the eye takes for it: the label around an input that is drawn on top of nothing. */
  function faceOf(element: HTMLElement): HTMLElement {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    return label?.contains(element) ? label : element
  }
  /** A title whose whole entry can be tapped is as large as that. */
  function isSmall(element: HTMLElement, box: DOMRect): boolean {
    const entry = element.matches('.entry__title') && element.closest('.entry--link')
    const { width, height } = entry ? entry.getBoundingClientRect() : box
    return width < 24 || height < 24
  }
  function pageBox(element: HTMLElement): DOMRect {
    const { x, y, width, height } = element.getBoundingClientRect()
    return new DOMRect(x + scrollX, y + scrollY, width, height)
  }
  function isFixed(element: HTMLElement | null): boolean {
    for (let at = element; at; at = at.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return true
    return false
  }
  function isMarked(element: Element): boolean {
    const drawn = (style: CSSStyleDeclaration) =>
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
      style.boxShadow !== 'none'
    return drawn(getComputedStyle(element)) || drawn(getComputedStyle(element, '::after'))
  }
  function stands(box: DOMRect, first: DOMRect): boolean {
    const sameLine = Math.min(box.bottom, first.bottom) - Math.max(box.top, first.top) > 8
    // Within another's face: the buttons of an entry that can be tapped as a whole.
    if (first.top <= box.top && first.bottom >= box.bottom) return false
    if (sameLine) return rtl ? box.left > first.left + 2 : box.left < first.left - 2
    return box.bottom <= first.top + 1
  }
}
