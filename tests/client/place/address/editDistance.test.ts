import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distances, editDistance } from '#client/place/address/editDistance.ts'

test.each([
  ['kaiser', 'kaiser', 0],
  ['kasier', 'kaiser', 1],
  ['kaser', 'kaiser', 1],
  ['kaiiser', 'kaiser', 1],
  ['keisar', 'kaiser', 2],
  ['dom', 'kaiser', 3],
])('from %s to %s it takes %i mistakes', (typed, word, mistakes) => {
  expect(editDistance(typed, word, 2)).toBe(mistakes)
})

test('a beginning is as near as the whole would be', () => {
  expect(distances('mulhh', 'mulheimer', 1, (start) => start)).toBe(1)
  expect(distances('mulh', 'mulheimer', 1, (start, whole) => [start, whole])).toEqual([0, 2])
})

test('as near one way as the other, and no nearer than their lengths allow', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const there = editDistance(a, b, 20)
      expect(there).toBe(editDistance(b, a, 20))
      expect(there).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      expect(there).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(there === 0).toBe(a === b)
    }),
  )
})
