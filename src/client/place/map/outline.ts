import { LatLngBounds, type LatLngTuple, type Map as LeafletMap, Polygon, SVG } from 'leaflet'
import type { MapPack } from './ground.ts'

/**
 * The city's border, and a veil over all that lies outside. Vectors: the browser draws them anew by
 * itself for a theme, and a view in the middle of the city costs nothing at all.
 */
export function addOutline(map: LeafletMap, { outline, city }: MapPack): void {
  const rings = ringsOf(outline)
  const [west, south, east, north] = city.bounds
  const [wide, high] = [(east - west) * 9, (north - south) * 9]
  const world: LatLngTuple[] = [
    [south - high, west - wide],
    [south - high, east + wide],
    [north + high, east + wide],
    [north + high, west - wide],
  ]
  const pane = 'city-outline'
  const look = { pane, interactive: false, renderer: new SVG({ pane, padding: 0.4 }) }
  // Even-odd: what lies within a hole of the city is outside again.
  new Polygon([world, ...rings], { ...look, className: 'map-veil' }).addTo(map)
  new Polygon(rings, { ...look, className: 'map-outline' }).addTo(map)
}

/** What is looked at to see the whole city; the bounds in its folder may be wider. */
export const boundsOf = ({ outline }: Pick<MapPack, 'outline'>): LatLngBounds =>
  new LatLngBounds(ringsOf(outline).flat())

const ringsOf = ({ geometry }: MapPack['outline']): LatLngTuple[][] =>
  geometry.coordinates.flat().map((ring) => ring.map(([long, lat]): LatLngTuple => [lat, long]))
