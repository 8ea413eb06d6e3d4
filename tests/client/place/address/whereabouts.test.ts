import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameableM, whereabouts } from '#client/place/address/whereabouts.ts'
import { germanWhere, isOwnWords, whereWords } from '#client/place/address/whereWords.ts'
import { distanceM, moved } from '#domain/place.ts'
import { writeAddressFile } from '#protocol/addressFile.ts'
import { book, bookOf, market, meta } from './aTownOfStreets.ts'

const words = (northM: number, eastM: number): string => {
  const where = whereabouts(book, moved(market, northM, eastM))
  return where ? whereWords(where, germanWhere) : 'nirgends'
}

test.each([
  [5, 165, 'vor Kaiserstraße 12'],
  [20, 165, 'vor Kaiserstraße 12'],
  [-40, 165, 'nahe Kaiserstraße 12'],
  [-60, 165, 'nahe Kaiserstraße'],
  [150, -45, 'Ecke Kaiserstraße / Domstraße'],
  [305, 5, 'vor Domstraße 1'],
  [6980, 0, 'nahe Martin-Luther-Park'],
  [6020, 10, 'nahe Feldweg'],
  [-9000, 0, 'nirgends'],
])('%i m north and %i m east of the market one is "%s"', (northM, eastM, expected) => {
  expect(words(northM, eastM)).toBe(expected)
})

test('a town without any address has no words for any place', () => {
  const nothing = { meta, streets: [], places: [], crossings: [] }
  const empty = bookOf(writeAddressFile(nothing))
  expect(whereabouts(empty, market)).toBeUndefined()
})

test('no house is nearer than the one that is named, and none is named from afar', () => {
  const metres = fc.integer({ min: -1000, max: 4000 })
  fc.assert(
    fc.property(metres, metres, (northM, eastM) => {
      const point = moved(market, northM, eastM)
      const where = whereabouts(book, point)
      if (where?.kind !== 'address' && where?.kind !== 'near_address') return
      expect(where.distance_m).toBeLessThanOrEqual(nameableM)
      const nearest = Math.min(
        ...book.numbers.map((_, at) =>
          distanceM(point, { lat: book.lats[at] ?? 0, long: book.longs[at] ?? 0 }),
        ),
      )
      expect(where.distance_m).toBeCloseTo(nearest, 0)
    }),
  )
})

test('what the app wrote may be replaced; what a person wrote may not', () => {
  const where = whereabouts(book, moved(market, 5, 165))
  expect(isOwnWords('', where)).toBe(true)
  expect(isOwnWords('vor Kaiserstraße 12', where)).toBe(true)
  expect(isOwnWords('Kaiserstraße 12', where)).toBe(true)
  expect(isOwnWords('Laterne 4711, vor Kaiserstraße 12', where)).toBe(true)
  expect(isOwnWords('Hinterhof bei Müller', where)).toBe(false)
  expect(isOwnWords('vor Kaiserstraße 12', undefined)).toBe(false)
})

test('a name with signs of its own is put in as it is', () => {
  const where = { kind: 'near', name: "Platz $& $'", distance_m: 80 } as const
  expect(whereWords(where, germanWhere)).toBe("nahe Platz $& $'")
})
