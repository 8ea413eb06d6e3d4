import { distanceM, type Point } from '#domain/place.ts'

/** Eight winds, as keys for words. */
export const directions = [
  'north',
  'north_east',
  'east',
  'south_east',
  'south',
  'south_west',
  'west',
  'north_west',
] as const
export type Direction = (typeof directions)[number]

/** Letters for the four winds: German writes O where English writes E. */
export interface WindLetters {
  readonly north: string
  readonly east: string
  readonly south: string
  readonly west: string
}

/** "50.1006° N, 8.7665° O": four decimals are eleven metres, as exact as a phone. */
export function pointText({ lat, long }: Point, letters: WindLetters): string {
  const northSouth = lat < 0 ? letters.south : letters.north
  const eastWest = long < 0 ? letters.west : letters.east
  return `${Math.abs(lat).toFixed(4)}° ${northSouth}, ${Math.abs(long).toFixed(4)}° ${eastWest}`
}

/** Initial great-circle bearing in degrees, 0 is north, clockwise, below 360. */
export function bearingDeg(from: Point, to: Point): number {
  const rad = Math.PI / 180
  const dLong = (to.long - from.long) * rad
  const y = Math.sin(dLong) * Math.cos(to.lat * rad)
  const x =
    Math.cos(from.lat * rad) * Math.sin(to.lat * rad) -
    Math.sin(from.lat * rad) * Math.cos(to.lat * rad) * Math.cos(dLong)
  const degrees = (Math.atan2(y, x) / rad + 360) % 360
  return Object.is(degrees, -0) ? 0 : degrees
}

export const directionOf = (degrees: number): Direction =>
  directions[Math.round((((degrees % 360) + 360) % 360) / 45) % 8] ?? 'north'

/** A way in words-ready figures: whole metres, and no direction where there is no way. */
export type Way =
  | { readonly metres: 0 }
  | { readonly metres: number; readonly direction: Direction }

export function wayBetween(from: Point, to: Point): Way {
  const metres = Math.round(distanceM(from, to))
  return metres === 0 ? { metres: 0 } : { metres, direction: directionOf(bearingDeg(from, to)) }
}
