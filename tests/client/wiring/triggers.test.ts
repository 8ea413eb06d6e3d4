import { expect, test } from 'vitest'
import { freshLine } from '#client/outbox/line.ts'
import { createTriggers, nextWake } from '#client/wiring/triggers.ts'
import { aClock } from '#tests/support/aClock.ts'

const nothing = { operations: [], photosWaiting: 0, line: freshLine }
const waits = (not_before = 0) => ({ state: 'waiting' as const, not_before })

test('nobody looks at the clock while nothing waits', () => {
  expect(nextWake(nothing, 0)).toBeUndefined()
})

test('the end of a hold is the next time to send', () => {
  const waiting = { operations: [waits(10_000)], photosWaiting: 0, line: freshLine }
  expect(nextWake(waiting, 2_000)).toBe(8_000)
})

test('what could not be sent is tried when the line’s patience ends, within five minutes', () => {
  const line = { ...freshLine, attempts: 3, retry_at: 9_000, why: 'offline' as const }
  expect(nextWake({ operations: [waits()], photosWaiting: 0, line }, 1_000)).toBe(8_000)
  const long = { ...line, retry_at: 3_600_000 }
  expect(nextWake({ operations: [], photosWaiting: 1, line: long }, 0)).toBe(300_000)
})

test('a report just saved is sent as soon as it can no longer be undone', async () => {
  const clock = aClock(0)
  const runs: number[] = []
  let planned = () => {}
  const plans = () => new Promise<void>((resolve) => (planned = resolve))
  const triggers = createTriggers({
    run: async () => void runs.push(clock.now()),
    look: async () => ({ operations: [waits(10_000)], photosWaiting: 0, line: freshLine }),
    now: clock.now,
    after: (ms, work) => {
      planned()
      return clock.after(ms, work)
    },
    isVisible: () => true,
    askForSync: () => undefined,
    failed: () => undefined,
  })
  const first = plans()
  triggers.wake()
  await first
  clock.pass(10_000)
  expect(runs).toEqual([0, 10_000])
})

test('whoever opens the app is not told of a network that was missing a page ago', async () => {
  const wishes: unknown[] = []
  const triggers = createTriggers({
    run: async (wish) => void wishes.push(wish),
    look: async () => nothing,
    ...{ now: () => 0, after: () => () => undefined, isVisible: () => true },
    ...{ askForSync: () => undefined, failed: () => undefined },
  })
  triggers.start()
  expect(wishes).toEqual([{ insist: true, pull: true }])
})
