import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { distanceM, inBounds, inOutline, isFindable, moved, PlaceSchema } from '#domain/place.ts'

const offenbach = { lat: 50.1006, long: 8.7665 }
const fulda = { lat: 50.5516, long: 9.6752 }
const inHessen = fc.record({
  lat: fc.double({ min: 49.4, max: 51.6, noNaN: true }),
  long: fc.double({ min: 7.8, max: 10.2, noNaN: true }),
})

describe('distance', () => {
  test('from Offenbach to Fulda it is about 82 km', () => {
    expect(distanceM(offenbach, fulda) / 1000).toBeCloseTo(81.7, 0)
  })

  test('it is the same both ways, zero at home, and no detour is shorter', () => {
    fc.assert(
      fc.property(inHessen, inHessen, inHessen, (a, b, c) => {
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6)
        expect(distanceM(a, a)).toBe(0)
        expect(distanceM(a, b)).toBeLessThanOrEqual(distanceM(a, c) + distanceM(c, b) + 1e-6)
      }),
    )
  })

  test('an arrow key moves the pin by as many metres as it says', () => {
    const step = fc.integer({ min: -2000, max: 2000 })
    fc.assert(
      fc.property(inHessen, step, step, (from, northM, eastM) => {
        const wanted = Math.hypot(northM, eastM)
        const gone = distanceM(from, moved(from, northM, eastM))
        expect(Math.abs(gone - wanted)).toBeLessThanOrEqual(0.002 * wanted + 1e-6)
      }),
    )
  })
})

describe('inside the city', () => {
  const square = (west: number, south: number, side: number) =>
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ] as const
  const withLake = {
    type: 'MultiPolygon',
    coordinates: [[square(0, 0, 10), square(4, 4, 2)], [square(20, 0, 1)]],
  } as const

  test.each([
    ['in the middle', 2, 2, true],
    ['in the hole', 5, 5, false],
    ['in the exclave', 0.5, 20.5, true],
    ['between both', 0.5, 15, false],
  ])('%s', (_, lat, long, inside) => {
    expect(inOutline({ lat, long }, withLake)).toBe(inside)
  })

  test('nobody is inside the outline and outside of its bounds', () => {
    const coordinate = fc.double({ min: -5, max: 25, noNaN: true })
    fc.assert(
      fc.property(coordinate, coordinate, (lat, long) => {
        const inside = inOutline({ lat, long }, withLake)
        expect(inside && !inBounds({ lat, long }, [0, 0, 21, 10])).toBe(false)
      }),
    )
  })

  test('the direction in which the outline was drawn does not matter', () => {
    const turned = {
      ...withLake,
      coordinates: withLake.coordinates.map((rings) => rings.map((ring) => [...ring].reverse())),
    }
    const coordinate = fc.double({ min: -5, max: 25, noNaN: true })
    fc.assert(
      fc.property(coordinate, coordinate, (lat, long) => {
        expect(inOutline({ lat, long }, turned)).toBe(inOutline({ lat, long }, withLake))
      }),
    )
  })
})

describe('a place', () => {
  test.each([
    ['a point', { lat: 50.1, long: 8.7 }, true],
    ['an address', { address_string: 'Nähe Marktplatz' }, true],
    ['words', { description: 'hinter dem Kiosk' }, true],
    ['blanks only', { description: '   ', address_string: '' }, false],
    ['nothing', {}, false],
  ])('%s: somebody could go there', (_, place, findable) => {
    expect(isFindable(place)).toBe(findable)
  })

  test('half a point is refused', () => {
    expect(v.is(PlaceSchema, { lat: 50.1 })).toBe(false)
  })
})
