import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterFailure, freshLine, mayTry, waitMs } from '#client/outbox/line.ts'

test('waits twice as long after each failure, up to five minutes', () => {
  const waits = Array.from({ length: 10 }, (_, i) => waitMs(i + 1, 1) / 1000)
  expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
})

test('is never due again at once, and never later than five minutes, whatever the dice say', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, d) => {
        expect(waitMs(n, d)).toBeGreaterThanOrEqual(1_000)
        expect(waitMs(n, d)).toBeLessThanOrEqual(300_000)
      },
    ),
  )
})

test('the endpoint’s own word on when to come back goes before everything, also before the person’s', () => {
  const line = afterFailure(freshLine, { why: 'trouble', retryAfterMs: 60_000 }, 1_000, 0)
  expect(line).toMatchObject({ retry_at: 61_000, why: 'asked_to_wait' })
  expect(mayTry(line, 60_999, true)).toBe(false)
  expect(mayTry(line, 61_000, false)).toBe(true)
})

test('the person’s word goes before the phone’s patience', () => {
  const line = afterFailure(freshLine, { why: 'offline' }, 0, 1)
  expect(mayTry(line, 1, false)).toBe(false)
  expect(mayTry(line, 1, true)).toBe(true)
})

test('a time far ahead comes from a clock that was wrong', () => {
  const line = { ...freshLine, why: 'offline' as const, retry_at: 10 * 86_400_000 }
  expect(mayTry(line, 0, false)).toBe(true)
})
