import type { Ring } from '#domain/place.ts'

type Corner = readonly [number, number]

/**
 * A closed ring with at most `most` points (the closing one counts), generalised after Douglas and
 * Peucker with the smallest tolerance that gets there. Every point is one of the given ring.
 */
export function simplifyRing(ring: Ring, most: number): Ring {
  if (ring.length <= most) return ring
  const flat = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180)
  let [tooFine, coarse] = [0, 1]
  for (let step = 0; step < 40; step++) {
    const middle = (tooFine + coarse) / 2
    if (withTolerance(ring, middle, flat).length > most) tooFine = middle
    else coarse = middle
  }
  return withTolerance(ring, coarse, flat)
}

/** A ring begins where it ends, so it is cut in two at the point farthest from its start. */
function withTolerance(ring: Ring, tolerance: number, flat: number): Ring {
  const start = ring[0] ?? [0, 0]
  const distances = ring.map((corner) => apart(start, corner, flat))
  const far = distances.indexOf(Math.max(...distances))
  const there = thin(ring.slice(0, far + 1), tolerance, flat)
  const back = thin(ring.slice(far), tolerance, flat)
  return [...there, ...back.slice(1)]
}

function thin(line: Ring, tolerance: number, flat: number): Ring {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  let [farthest, index] = [0, 0]
  line.forEach((corner, at) => {
    const distance = fromSegment(corner, first, last, flat)
    if (distance > farthest) [farthest, index] = [distance, at]
  })
  if (farthest <= tolerance) return [first, last]
  const head = thin(line.slice(0, index + 1), tolerance, flat)
  return [...head, ...thin(line.slice(index), tolerance, flat).slice(1)]
}

const apart = (a: Corner, b: Corner, flat: number): number =>
  Math.hypot((a[0] - b[0]) * flat, a[1] - b[1])

function fromSegment(corner: Corner, from: Corner, to: Corner, flat: number): number {
  const [dx, dy] = [(to[0] - from[0]) * flat, to[1] - from[1]]
  const length2 = dx * dx + dy * dy
  const along =
    length2 && ((corner[0] - from[0]) * flat * dx + (corner[1] - from[1]) * dy) / length2
  const at = Math.max(0, Math.min(1, along))
  const foot: Corner = [from[0] + (at * dx) / flat, from[1] + at * dy]
  return apart(corner, foot, flat)
}
