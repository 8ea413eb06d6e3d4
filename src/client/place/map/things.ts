import { DivIcon, type Map as LeafletMap, Marker } from 'leaflet'
import type { Point } from '#domain/place.ts'
import { element } from './controls.ts'

export interface Thing {
  readonly id: string
  /** "Laterne 4711": the mark's name for those who do not see it. */
  readonly label: string
  readonly point: Point
  readonly isChosen: boolean
  readonly choose: () => void
}

interface Placed {
  readonly button: HTMLButtonElement
  readonly marker: Marker
  thing: Thing
}

/** Small round marks below the pin: a tap, or Tab and Enter, chooses the thing. */
export function createThings(map: LeafletMap) {
  const placed = new Map<string, Placed>()
  return {
    /** What is there already stays, and with it the focus. */
    show(things: readonly Thing[]): void {
      const wanted = new Set(things.map(({ id }) => id))
      for (const [id, { marker }] of placed) {
        if (wanted.has(id)) continue
        marker.remove()
        placed.delete(id)
      }
      for (const thing of things) {
        const one = placed.get(thing.id) ?? place(map, thing)
        placed.set(thing.id, one)
        one.thing = thing
        one.button.title = thing.label
        one.button.setAttribute('aria-label', thing.label)
        one.button.setAttribute('aria-pressed', String(thing.isChosen))
      }
    },
  }
}

function place(map: LeafletMap, thing: Thing): Placed {
  const button = element('button', 'map-thing')
  button.type = 'button'
  // Below the pin, which stands on the chosen one.
  const marker = new Marker([thing.point.lat, thing.point.long], {
    icon: new DivIcon({ className: 'map-mark', html: button, iconSize: [44, 44] }),
    keyboard: false,
    zIndexOffset: -500,
  }).addTo(map)
  const one = { button, marker, thing }
  marker.on('click', () => one.thing.choose())
  return one
}
