import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fitWithin,
  longestSidePx,
  type Size,
  scaleSteps,
  shrinkAttempts,
  storedAttempts,
  thumbAttempts,
} from '#client/photos/sizePlan.ts'

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
})
const area = ({ width, height }: Size) => width * height

test('a photo of twelve megapixels becomes 1600 by 1200', () => {
  expect(fitWithin({ width: 4000, height: 3000 }, longestSidePx)).toEqual({
    width: 1600,
    height: 1200,
  })
})

test('a small picture is not enlarged, and none vanishes', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const fitted = fitWithin(size, longestSidePx)
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(longestSidePx)
      expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1)
      expect(fitted.width).toBeLessThanOrEqual(size.width)
      expect(fitted.height).toBeLessThanOrEqual(size.height)
    }),
  )
})

test('every step down is smaller than the one before and fits an iPhone canvas', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const target = fitWithin(size, longestSidePx)
      const steps = scaleSteps(size, target)
      expect(steps.at(-1)).toEqual(target)
      steps.forEach((step, index) => {
        expect(area(step)).toBeLessThanOrEqual(16_777_216)
        const before = steps[index - 1]
        if (before) expect(area(step)).toBeLessThan(area(before))
      })
    }),
  )
})

test('attempts grow ever cheaper, so that the search ends with something that fits', () => {
  for (const attempts of [storedAttempts, thumbAttempts, shrinkAttempts({ width: 9, height: 7 })])
    attempts.forEach((attempt, index) => {
      const before = attempts[index - 1]
      if (!before) return
      expect(attempt.side).toBeLessThanOrEqual(before.side)
      if (attempt.side === before.side) expect(attempt.quality).toBeLessThan(before.quality)
    })
})
