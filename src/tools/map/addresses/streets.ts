import { distanceM, type Point } from '#domain/place.ts'
import type { AddressContent, Crossing } from '#protocol/addressFile.ts'
import type { Area } from '../city/area.ts'
import type { CityData, Way } from '../city/readCity.ts'
import { compareNumbers, compareText, type House } from './houses.ts'

type StreetRow = AddressContent['streets'][number]

/** Streets with their numbers, and those without any at their middle, by name. */
export function streetRows(houses: readonly House[], data: CityData, city: Area): StreetRow[] {
  const groups = new Map<string, House[]>()
  for (const house of houses) {
    const key = [house.street, house.postcode, house.area].join('\n')
    const group = groups.get(key)
    if (group) group.push(house)
    else groups.set(key, [house])
  }
  const known = new Set(houses.map(({ street }) => street))
  const numbered = [...groups.values()].flatMap((group): StreetRow[] => {
    const [first] = group
    if (!first) return []
    const numbers = [...group].sort((a, b) => compareNumbers(a.number, b.number))
    const { street: name, postcode, area, point } = first
    return [{ name, postcode, area, numbers, point }]
  })
  const silent = [...streetWays(data)]
    .filter(([name]) => !known.has(name))
    .flatMap(([name, ways]): StreetRow[] => {
      const point = middleOfWays(ways, data, city)
      return point ? [{ name, postcode: '', area: '', numbers: [], point }] : []
    })
  return [...numbered, ...silent].sort(
    (a, b) =>
      compareText(a.name, b.name) ||
      compareText(a.postcode, b.postcode) ||
      compareText(a.area, b.area),
  )
}

/** No street, even where it has a name. */
const notStreets = new Set([
  'motorway',
  'motorway_link',
  'trunk_link',
  'proposed',
  'construction',
  'platform',
])

function streetWays({ ways }: CityData): ReadonlyMap<string, Way[]> {
  const streets = new Map<string, Way[]>()
  for (const way of ways.values()) {
    const { highway, name } = way.tags
    if (!highway || !name || notStreets.has(highway)) continue
    streets.set(name, [...(streets.get(name) ?? []), way])
  }
  return streets
}

function middleOfWays(ways: readonly Way[], data: CityData, city: Area): Point | undefined {
  const points = ways
    .flatMap(({ refs }) => refs)
    .flatMap((ref) => {
      const [long, lat] = data.position(ref) ?? []
      return long !== undefined && lat !== undefined && city.contains(lat, long)
        ? [{ lat, long }]
        : []
    })
  return points[points.length >> 1]
}

const sameCrossingM = 50

/** Where two streets of different names share a node; both sides of a wide street are one crossing. */
export function crossingsOf(rows: readonly StreetRow[], data: CityData, city: Area): Crossing[] {
  const index = new Map<string, number>()
  rows.forEach(({ name }, at) => {
    if (!index.has(name)) index.set(name, at)
  })
  const found = new Map<string, Crossing[]>()
  for (const [ref, names] of namesByNode(data)) {
    const [long, lat] = data.position(ref) ?? []
    if (long === undefined || lat === undefined || !city.contains(lat, long)) continue
    const point = { lat, long }
    for (const streets of pairsOf([...names].flatMap((name) => index.get(name) ?? []))) {
      const same = found.get(streets.join()) ?? []
      if (same.some((one) => distanceM(one.point, point) < sameCrossingM)) continue
      found.set(streets.join(), [...same, { streets, point }])
    }
  }
  return [...found.values()]
    .flat()
    .sort((a, b) => a.streets[0] - b.streets[0] || a.streets[1] - b.streets[1])
}

/** Only nodes where at least two names meet. */
function namesByNode(data: CityData): [number, Set<string>][] {
  const namesAt = new Map<number, Set<string>>()
  for (const [name, ways] of streetWays(data)) {
    for (const ref of ways.flatMap(({ refs }) => refs)) {
      namesAt.set(ref, (namesAt.get(ref) ?? new Set()).add(name))
    }
  }
  return [...namesAt].filter(([, names]) => names.size > 1)
}

const pairsOf = (indexes: readonly number[]): (readonly [number, number])[] => {
  const sorted = [...indexes].sort((a, b) => a - b)
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => [a, b] as const))
}
