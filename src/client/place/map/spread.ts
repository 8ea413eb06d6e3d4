import type { Mark } from './clusters.ts'

export interface Offset {
  readonly x: number
  readonly y: number
}

const none: Offset = { x: 0, y: 0 }
const gapPx = 34

/** Reports of exactly the same spot stand in a ring around it, in pixels, so each can be tapped. */
export function offsetsOfSameSpot(marks: readonly Mark[]): ReadonlyMap<string, Offset> {
  const spots = new Map<string, string[]>()
  for (const { kind, key, at } of marks) {
    if (kind !== 'report') continue
    const spot = `${at.lat.toFixed(6)}/${at.long.toFixed(6)}`
    const keys = spots.get(spot)
    if (keys) keys.push(key)
    else spots.set(spot, [key])
  }
  const offsets = new Map<string, Offset>()
  for (const keys of spots.values())
    keys.forEach((key, index) => {
      offsets.set(key, keys.length === 1 ? none : onRing(index, keys.length))
    })
  return offsets
}

function onRing(index: number, count: number): Offset {
  const radius = Math.max(gapPx * 0.6, (gapPx * count) / (2 * Math.PI))
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) }
}
