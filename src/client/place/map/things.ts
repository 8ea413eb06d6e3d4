import { DivIcon, LayerGroup, type Map as LeafletMap, Marker } from 'leaflet'
import type { Point } from '#domain/place.ts'

export interface Thing {
  readonly id: string
  /** "Laterne 4711": the mark's name for those who do not see it. */
  readonly label: string
  readonly point: Point
  readonly isChosen: boolean
  readonly choose: () => void
}

/** Small round marks below the pin: a tap, or Tab and Enter, chooses the thing. */
export function createThings(map: LeafletMap) {
  const group = new LayerGroup().addTo(map)
  return {
    show(things: readonly Thing[]): void {
      group.clearLayers()
      for (const thing of things) group.addLayer(createMark(thing))
    },
  }
}

function createMark({ label, point, isChosen, choose }: Thing): Marker {
  const icon = new DivIcon({
    className: isChosen ? 'map-thing map-thing--chosen' : 'map-thing',
    html: '',
    iconSize: [44, 44],
  })
  // Below the pin, which stands on the chosen one.
  const mark = new Marker([point.lat, point.long], {
    icon,
    alt: label,
    title: label,
    zIndexOffset: -500,
  })
  mark.on('click', choose)
  // Leaflet gives a name to pictures only; this mark is drawn by its style.
  mark.on('add', () => mark.getElement()?.setAttribute('aria-label', label))
  return mark
}
