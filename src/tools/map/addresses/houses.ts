import { distanceM, type Point } from '#domain/place.ts'
import type { Area } from '../city/area.ts'
import type { Shape } from '../classify/features.ts'

/** One house number of a street, from the map's data or from the city's official list. */
export interface House {
  readonly street: string
  readonly number: string
  readonly postcode: string
  readonly area: string
  readonly point: Point
}

/** All that carry a number within the city; a door and its house count once. */
export function housesOf(shapes: readonly Shape[], city: Area): House[] {
  const houses = shapes.flatMap(({ tags, middle: [long, lat] }): House[] => {
    const street = tags['addr:street'] ?? tags['addr:place']
    const numbers = tags['addr:housenumber']
    if (!street || !numbers || !city.contains(lat, long)) return []
    return splitNumbers(numbers).map((number) => ({
      street: tidyText(street),
      number,
      postcode: tags['addr:postcode']?.trim() ?? '',
      area: tidyText(tags['addr:city'] ?? ''),
      point: { lat, long },
    }))
  })
  return withPostcodes(withoutDoubles(houses))
}

/** A comma is what numbers are joined by in the file, and a second space helps nobody. */
const tidyText = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** "12;14" are two numbers, "12-16" is one; "12 A" is written 12a, as on most signs. */
const splitNumbers = (text: string): string[] =>
  text
    .split(/[;,]/)
    .map((number) => number.replace(/\s+/g, '').toLowerCase())
    .filter((number) => number !== '' && number.length <= 12)

const farM = 150

export function withoutDoubles(houses: readonly House[]): House[] {
  const known = new Map<string, House[]>()
  return houses.filter((house) => {
    const key = `${house.street}\n${house.number}`
    const same = known.get(key) ?? []
    const isKnown = same.some(
      ({ point, postcode }) =>
        distanceM(point, house.point) < farM &&
        (postcode === '' || house.postcode === '' || postcode === house.postcode),
    )
    if (!isKnown) known.set(key, [...same, house])
    return !isKnown
  })
}

/** A number without postcode or town gets those of the nearest one in its street. */
function withPostcodes(houses: readonly House[]): House[] {
  const whole = new Map<string, House[]>()
  for (const house of houses) {
    if (!house.postcode || !house.area) continue
    const known = whole.get(house.street)
    if (known) known.push(house)
    else whole.set(house.street, [house])
  }
  return houses.map((house) => {
    if (house.postcode && house.area) return house
    const [first, ...others] = whole.get(house.street) ?? []
    if (!first) return house
    const near = others.reduce(
      (best, one) =>
        distanceM(one.point, house.point) < distanceM(best.point, house.point) ? one : best,
      first,
    )
    return { ...house, postcode: house.postcode || near.postcode, area: house.area || near.area }
  })
}

/** 9 before 10, 3 before 3a; even numbers after the odd ones, because they stand across the street. */
export function compareNumbers(a: string, b: string): number {
  const [first, second] = [Number.parseInt(a, 10) || 0, Number.parseInt(b, 10) || 0]
  return (first % 2) * -1 + (second % 2) || first - second || compareText(a, b)
}

/** By code, so that every machine sorts alike. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
