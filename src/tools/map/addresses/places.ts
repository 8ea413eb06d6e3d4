import { distanceM } from '#domain/place.ts'
import type { NamedPlace } from '#protocol/addressFile.ts'
import type { Area } from '../city/area.ts'
import { lookOfArea } from '../classify/areas.ts'
import type { Shape } from '../classify/features.ts'
import { placeKindOf, poiKindOf } from '../classify/points.ts'
import { compareText } from './houses.ts'

const sameNameM = 400

/** What people name when they say where: districts, stations, schools, parks, squares, stops. */
export function placesOf(shapes: readonly Shape[], city: Area): NamedPlace[] {
  const places = shapes.flatMap(({ tags, middle: [long, lat] }): NamedPlace[] => {
    const kind = kindOf(tags)
    if (!tags.name || !kind || !city.contains(lat, long)) return []
    return [{ name: tags.name.trim(), kind, point: { lat, long } }]
  })
  const known = new Map<string, NamedPlace[]>()
  const once = places.filter((place) => {
    const same = known.get(place.name) ?? []
    if (same.some(({ point }) => distanceM(point, place.point) < sameNameM)) return false
    known.set(place.name, [...same, place])
    return true
  })
  return once.sort((a, b) => compareText(a.name, b.name) || a.point.lat - b.point.lat)
}

function kindOf(tags: Shape['tags']): string | undefined {
  const kind = placeKindOf(tags) ?? poiKindOf(tags)
  if (kind) return kind
  if (tags.place === 'square') return 'square'
  const area = lookOfArea(tags)
  const wanted = area?.layer === 'landuse' || area?.layer === 'water' ? area.attributes : {}
  return wanted.name === undefined ? undefined : String(wanted.kind)
}
