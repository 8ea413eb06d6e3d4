import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bearingDeg, directionOf, pointText, wayBetween } from '#client/place/coordinates.ts'
import { moved } from '#domain/place.ts'

const offenbach = { lat: 50.1006, long: 8.7665 }
const german = { north: 'N', east: 'O', south: 'S', west: 'W' }

test('a point is written as one would read it out on the telephone', () => {
  expect(pointText(offenbach, german)).toBe('50.1006° N, 8.7665° O')
  expect(pointText({ lat: -1.5, long: -2 }, german)).toBe('1.5000° S, 2.0000° W')
})

test.each([
  [10, 0, 'north'],
  [10, 10, 'north_east'],
  [0, 10, 'east'],
  [-10, 10, 'south_east'],
  [-10, 0, 'south'],
  [-10, -10, 'south_west'],
  [0, -10, 'west'],
  [10, -10, 'north_west'],
])('%i m north and %i m east is a way to %s', (north, east, direction) => {
  const to = moved(offenbach, north, east)
  expect(wayBetween(offenbach, to)).toEqual({
    metres: Math.round(Math.hypot(north, east)),
    direction,
  })
})

test('a step of less than half a metre is no way at all', () => {
  expect(wayBetween(offenbach, moved(offenbach, 0.2, 0.2))).toEqual({ metres: 0 })
})

test('every bearing is a wind of the rose, and every wind lies within 22.5 degrees', () => {
  const metres = fc.integer({ min: -500, max: 500 })
  fc.assert(
    fc.property(metres, metres, (north, east) => {
      const degrees = bearingDeg(offenbach, moved(offenbach, north, east))
      expect(degrees).toBeGreaterThanOrEqual(0)
      expect(degrees).toBeLessThan(360)
      expect(directionOf(degrees)).toBe(directionOf(degrees - 720))
    }),
  )
})
