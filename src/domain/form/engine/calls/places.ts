import type { Args, Calls } from '#domain/form/engine/args.ts'
import { str } from '#domain/form/engine/value.ts'

type Point = readonly [latitude: number, longitude: number]

/** The Earth's radius in m, as ODK's apps have it. */
const radius = 6_378_100
const rad = (degrees: number): number => (degrees * Math.PI) / 180
const toCentimetres = (metres: number): number => Math.abs(Math.round(metres * 100) / 100)

/** Points of one trace or shape, or of several geopoints. */
function points(a: Args, from: number): readonly Point[] {
  const texts = a.from(from).map((value) => str(value, a.context.world.zone))
  return texts.flatMap(traceOf)
}

function traceOf(text: string): readonly Point[] {
  return text.split(';').flatMap((part) => {
    const [latitude = Number.NaN, longitude = Number.NaN] = part.trim().split(/\s+/).map(Number)
    return part.trim() === '' || Number.isNaN(latitude + longitude) ? [] : [[latitude, longitude]]
  })
}

/** Chamberlain and Duquette's formula for a polygon on a sphere. */
function area(trace: readonly Point[]): number {
  if (trace.length < 3) return 0
  let total = 0
  trace.forEach(([latitude, longitude], i) => {
    const [toLatitude, toLongitude] = trace[(i + 1) % trace.length] ?? [latitude, longitude]
    const heights = 2 + Math.sin(rad(toLatitude)) + Math.sin(rad(latitude))
    total += rad(toLongitude - longitude) * heights
  })
  return (total * radius * radius) / 2
}

function length(trace: readonly Point[]): number {
  let total = 0
  trace.forEach(([latitude, longitude], i) => {
    const before = trace[i - 1]
    if (!before) return
    const [a, b] = [rad(before[0]), rad(latitude)]
    const turn = Math.cos(rad(before[1] - longitude))
    const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * turn
    total += Math.acos(Math.min(1, cosine)) * radius
  })
  return total
}

/** Counts how often a line from the point to the east meets the fence. */
function isInside([y, x]: Point, fence: readonly Point[]): boolean {
  let inside = false
  fence.forEach(([y2, x2], i) => {
    const before = fence[i - 1]
    if (!before) return
    const [y1, x1] = before
    if (y2 > y !== y1 > y && x < ((x1 - x2) * (y - y2)) / (y1 - y2) + x2) inside = !inside
  })
  return inside
}

function geofence(a: Args): boolean {
  const point = traceOf(a.str(0))[0]
  const fence = traceOf(a.str(1))
  const [begin, end] = [fence[0], fence.at(-1)]
  const isClosed = begin && end && begin[0] === end[0] && begin[1] === end[1]
  return Boolean(point && isClosed && fence.length > 1 && isInside(point, fence))
}

export const placeCalls: Calls = {
  area: (a) => toCentimetres(area(points(a, 0))),
  distance: (a) => {
    const trace = points(a, 0)
    return trace.length > 1 ? toCentimetres(length(trace)) : Number.NaN
  },
  geofence,
}
