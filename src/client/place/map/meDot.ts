import { Circle, DivIcon, type Map as LeafletMap, Marker } from 'leaflet'
import type { Point } from '#domain/place.ts'
import { element } from './controls.ts'

export type Me = Point & { readonly accuracy_m: number }

/** Where the person stands, and how sure that is. */
export function createMeDot(map: LeafletMap, label: string): (me: Me | undefined) => void {
  const dot = element('div', 'map-me-dot')
  dot.setAttribute('role', 'img')
  dot.setAttribute('aria-label', label)
  const marker = new Marker([0, 0], {
    icon: new DivIcon({ className: 'map-me', html: dot, iconSize: [22, 22] }),
    keyboard: false,
    interactive: false,
    zIndexOffset: -1000,
  })
  const circle = new Circle([0, 0], { radius: 1, className: 'map-accuracy', interactive: false })
  return (me) => {
    if (!me) {
      marker.remove()
      circle.remove()
      return
    }
    circle.setLatLng([me.lat, me.long]).setRadius(me.accuracy_m).addTo(map)
    marker.setLatLng([me.lat, me.long]).addTo(map)
  }
}
