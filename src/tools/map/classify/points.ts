import { type PlaceKind, type PoiKind, placeKinds, poiKinds } from '#protocol/mapPack.ts'
import type { Tags } from '../source/osm.ts'
import { attributesOf, type Look } from './feature.ts'

const firstZoom: Readonly<Record<PlaceKind, number>> = {
  city: 10,
  town: 10,
  village: 11,
  suburb: 11,
  quarter: 12,
  neighbourhood: 13,
  hamlet: 13,
}
/** Without a name nobody looks for them; these help without one. */
const nameless = new Set<PoiKind>(['toilets', 'recycling', 'playground', 'pharmacy', 'bus_stop'])

export function looksOfPoint(tags: Tags): readonly Look[] {
  const place = placeKindOf(tags)
  const poi = poiKindOf(tags)
  const looks: Look[] = []
  if (place && tags.name) {
    const attributes = attributesOf({ kind: place, name: tags.name })
    looks.push({ layer: 'places', attributes, from: firstZoom[place] })
  }
  if (poi && (tags.name || nameless.has(poi))) {
    const attributes = attributesOf({ kind: poi, name: tags.name })
    looks.push({ layer: 'pois', attributes, from: poi === 'station' ? 12 : 14 })
  }
  return looks
}

export const placeKindOf = (tags: Tags): PlaceKind | undefined =>
  placeKinds.find((kind) => kind === tags.place)

/** A kind has the name of its value in OpenStreetMap, under one of these keys. */
export function poiKindOf(tags: Tags): PoiKind | undefined {
  if (tags.leisure === 'swimming_pool') return undefined
  const values = [tags.amenity, tags.railway, tags.highway, tags.tourism, tags.shop, tags.leisure]
  const kind = poiKinds.find((one) => values.includes(one))
  if (kind) return kind
  return tags.leisure === 'sports_centre' && tags.sport?.includes('swimming')
    ? 'swimming_pool'
    : undefined
}
