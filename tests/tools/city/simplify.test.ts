import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplifyRing } from '#tools/city/simplify.ts'

/** A star-shaped ring around (8.5, 50.5), its corners at growing angles. */
const anyRing = fc
  .array(fc.double({ min: 0.01, max: 0.2, noNaN: true }), { minLength: 4, maxLength: 300 })
  .map((radii) => {
    const corners = radii.map((radius, index): [number, number] => {
      const angle = (2 * Math.PI * index) / radii.length
      return [8.5 + radius * Math.cos(angle), 50.5 + radius * Math.sin(angle)]
    })
    const [first = [0, 0]] = corners
    return [...corners, first]
  })

test('an outline stays closed, small enough, and made of the official points', () => {
  fc.assert(
    fc.property(anyRing, fc.integer({ min: 5, max: 80 }), (ring, most) => {
      const simple = simplifyRing(ring, most)
      expect(simple.length).toBeLessThanOrEqual(most)
      expect(simple.at(-1)).toEqual(simple[0])
      expect(simple.every((corner) => ring.some((one) => one === corner))).toBe(true)
    }),
  )
})

test('a small outline is left as it is', () => {
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ] as const
  expect(simplifyRing(ring, 80)).toBe(ring)
})
