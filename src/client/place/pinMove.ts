import { moved, type Point } from '#domain/place.ts'
import { type Way, wayBetween } from './coordinates.ts'

export const stepM = 5
export const bigStepM = 25

export interface PinMove {
  readonly point: Point
  readonly by: 'tap' | 'drag' | 'keyboard'
  /** From where the pin was a moment ago. */
  readonly step: Way
  /** From where the pin stood when the map was opened. */
  readonly total: Way
}

export const describeMove = (start: Point, from: Point, to: Point, by: PinMove['by']): PinMove => ({
  point: to,
  by,
  step: wayBetween(from, to),
  total: wayBetween(start, to),
})

/** Where a key takes the pin: arrows 5 m, with Shift 25 m; undefined for every other key. */
export function pointAfterKey(
  point: Point,
  key: { readonly key: string; readonly shiftKey: boolean },
): Point | undefined {
  const metres = key.shiftKey ? bigStepM : stepM
  switch (key.key) {
    case 'ArrowUp':
      return moved(point, metres, 0)
    case 'ArrowDown':
      return moved(point, -metres, 0)
    case 'ArrowRight':
      return moved(point, 0, metres)
    case 'ArrowLeft':
      return moved(point, 0, -metres)
    default:
      return undefined
  }
}
