import { distanceM, type Point } from '#domain/place.ts'
import type { AddressBook } from '#protocol/addressFile.ts'

/** Where a point is, for words like "vor Kaiserstraße 12". Streets as on the sign. */
export type Whereabouts =
  | {
      readonly kind: 'address' | 'near_address'
      readonly street: string
      readonly number: string
      readonly distance_m: number
    }
  | {
      readonly kind: 'corner'
      readonly streets: readonly [string, string]
      readonly distance_m: number
    }
  | { readonly kind: 'near'; readonly name: string; readonly distance_m: number }

/** So near, one stands in front of it; up to `nameableM` near it; farther, its number misleads. */
export const inFrontM = 25
export const nameableM = 50
const cornerM = 18
/** Beyond, a street's or a place's name says nothing any more. */
const nearM = 300

interface Nearest {
  readonly at: number
  readonly distance_m: number
}

/** The nearest address or crossing; where both are far, the nearest street or place. */
export function whereabouts(book: AddressBook, point: Point): Whereabouts | undefined {
  const house = nearestHouse(book, point)
  const corner = nearestOf(book.crossings, point)
  const crossing = corner && book.crossings[corner.at]
  const isCorner = corner && corner.distance_m <= cornerM
  if (crossing && isCorner && corner.distance_m <= (house?.distance_m ?? Infinity)) {
    const [one = '', other = ''] = crossing.streets.map((at) => book.streets[at]?.name)
    return { kind: 'corner', streets: [one, other], distance_m: corner.distance_m }
  }
  if (house && house.distance_m <= nameableM) {
    const street = book.streets[book.streetOf[house.at] ?? 0]?.name ?? ''
    const kind = house.distance_m <= inFrontM ? 'address' : 'near_address'
    const number = book.numbers[house.at] ?? ''
    return { kind, street, number, distance_m: house.distance_m }
  }
  return nearName(book, point, house, corner)
}

function nearName(
  book: AddressBook,
  point: Point,
  house: Nearest | undefined,
  corner: Nearest | undefined,
): Whereabouts | undefined {
  const bare = nearestOf(book.streets, point)
  const place = nearestOf(book.places, point)
  const named = [
    house && { ...house, name: book.streets[book.streetOf[house.at] ?? 0]?.name },
    corner && { ...corner, name: book.streets[book.crossings[corner.at]?.streets[0] ?? 0]?.name },
    bare && { ...bare, name: book.streets[bare.at]?.name },
    place && { ...place, name: book.places[place.at]?.name },
  ].flatMap((one) => (one?.name && one.distance_m <= nearM ? [{ ...one, name: one.name }] : []))
  const [nearest] = named.sort((a, b) => a.distance_m - b.distance_m)
  return nearest && { kind: 'near', name: nearest.name, distance_m: nearest.distance_m }
}

/** Over all houses in a flat world, which a city is: one pass over numbers beats any index here. */
function nearestHouse({ lats, longs }: AddressBook, point: Point): Nearest | undefined {
  const { lat, long } = point
  const shrink = Math.cos((lat * Math.PI) / 180)
  let [at, least] = [-1, Infinity]
  for (let index = 0; index < lats.length; index++) {
    const north = (lats[index] ?? 0) - lat
    const east = ((longs[index] ?? 0) - long) * shrink
    const square = north * north + east * east
    if (square < least) {
      at = index
      least = square
    }
  }
  if (at < 0) return undefined
  return { at, distance_m: distanceM(point, { lat: lats[at] ?? 0, long: longs[at] ?? 0 }) }
}

function nearestOf(
  things: readonly { readonly point: Point }[],
  point: Point,
): Nearest | undefined {
  let nearest: Nearest | undefined
  things.forEach((thing, at) => {
    const distance_m = distanceM(point, thing.point)
    if (!nearest || distance_m < nearest.distance_m) nearest = { at, distance_m }
  })
  return nearest
}
