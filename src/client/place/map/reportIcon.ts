import type { Handling } from '#domain/handling.ts'
import { element } from './controls.ts'
import { type SvgPart, svg } from './svg.ts'

/** How a category looks on the map: one of ten colours, and its symbol in the sprite. */
export interface CategoryLook {
  readonly colour: number
  readonly symbolUrl?: string
}
export const colourCount = 10

const shapes: Readonly<Record<'open' | 'in_progress' | 'closed', string>> = {
  // Round, square and eight-cornered heads: told apart without colour, also when small.
  open: 'M20 46C16 38 3 31 3 18a17 17 0 0 1 34 0c0 13-13 20-17 28Z',
  in_progress: 'M20 46l-7-10H9a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6h22a6 6 0 0 1 6 6v22a6 6 0 0 1-6 6h-4Z',
  closed: 'M20 46l-6-10h-1L3 27V12L13 2h14l10 10v15l-10 9h-1Z',
}
const badges: Readonly<Record<Handling, readonly SvgPart[]>> = {
  received: [],
  in_progress: [['path', { d: 'M4 8h.01M8 8h.01M12 8h.01' }]],
  done: [['path', { d: 'M4 8.5l3 3 5-6.5' }]],
  declined: [['path', { d: 'M4 8h8' }]],
  withdrawn: [['path', { d: 'M4 8h8' }]],
}

/** A button: it can be reached with Tab and pressed with Enter like any other. */
export function createReportButton(
  handling: Handling,
  { colour, symbolUrl }: CategoryLook,
  label: string,
): HTMLButtonElement {
  const button = element('button', `map-report map-report--${colour % colourCount}`)
  button.type = 'button'
  button.setAttribute('data-handling', handling)
  button.setAttribute('aria-label', label)
  button.append(svg('map-report-shape', '0 0 40 48', [['path', { d: shapes[shapeOf(handling)] }]]))
  if (symbolUrl)
    button.append(
      svg('map-report-symbol', '0 0 24 24', [
        ['use', { href: symbolUrl, width: '24', height: '24' }],
      ]),
    )
  const badge = badges[handling]
  if (badge.length > 0) button.append(svg('map-report-badge', '0 0 16 16', badge))
  return button
}

const shapeOf = (handling: Handling): keyof typeof shapes =>
  handling === 'received' ? 'open' : handling === 'in_progress' ? 'in_progress' : 'closed'

export function createClusterButton(count: number, label: string): HTMLButtonElement {
  const size = count < 10 ? 's' : count < 100 ? 'm' : 'l'
  const button = element('button', `map-cluster map-cluster--${size}`)
  button.type = 'button'
  button.setAttribute('aria-label', label)
  const number = element('span', 'map-cluster-count', String(count))
  number.setAttribute('aria-hidden', 'true')
  button.append(number)
  return button
}
