import { expect, test } from 'vitest'
import { accuracyWords, createLocator } from '#client/place/locator.ts'
import type { PositionState } from '#client/stores/state.ts'

/** A phone whose satellites the test moves by hand. */
function outdoors() {
  let onFix: PositionCallback | undefined
  let onError: PositionErrorCallback | null | undefined
  const timers = new Map<() => void, number>()
  const heard: PositionState[] = []
  const watching = new Set<number>()
  let nextWatch = 1
  const locator = createLocator(
    {
      watchPosition(fix, error) {
        onFix = fix
        onError = error
        watching.add(nextWatch)
        return nextWatch++
      },
      clearWatch: (id) => void watching.delete(id),
    },
    () => 1000,
    (run, ms) => {
      timers.set(run, ms)
      return () => void timers.delete(run)
    },
  )
  return {
    heard,
    watching,
    timers,
    start: () => locator.start((state) => heard.push(state)),
    stop: () => locator.stop(),
    fix: (accuracy: number, latitude = 50.1) =>
      onFix?.({ coords: { latitude, longitude: 8.76, accuracy } } as GeolocationPosition),
    error: (code: number) => onError?.({ code } as GeolocationPositionError),
    after(ms: number) {
      for (const [run, due] of [...timers])
        if (due <= ms) {
          timers.delete(run)
          run()
        }
    },
  }
}

test('the best fix of ten seconds is kept, not the last one', () => {
  const phone = outdoors()
  phone.start()
  phone.fix(80)
  phone.fix(15)
  phone.fix(40)
  phone.after(10_000)
  expect(phone.heard[0]).toEqual({ status: 'searching' })
  expect(phone.heard.at(-1)).toEqual({
    status: 'found',
    fix: { lat: 50.1, long: 8.76, accuracy_m: 15, at: 1000 },
  })
  expect(phone.watching.size).toBe(0)
  expect(phone.timers.size).toBe(0)
})

test('a fix of eight metres ends the search at once', () => {
  const phone = outdoors()
  phone.start()
  phone.fix(8)
  expect(phone.heard.at(-1)?.status).toBe('found')
  expect(phone.watching.size).toBe(0)
})

test('who refuses is told so at once', () => {
  const phone = outdoors()
  phone.start()
  phone.error(1)
  expect(phone.heard.at(-1)).toEqual({ status: 'refused' })
  expect(phone.watching.size).toBe(0)
})

test('a passing error does not end the search', () => {
  const phone = outdoors()
  phone.start()
  phone.error(2)
  phone.fix(30)
  phone.error(3)
  phone.after(10_000)
  expect(phone.heard.at(-1)).toMatchObject({ status: 'found', fix: { accuracy_m: 30 } })
})

test('without a fix in ten seconds the person goes on, and a late first fix is still told', () => {
  const phone = outdoors()
  phone.start()
  phone.after(10_000)
  expect(phone.heard.at(-1)).toEqual({ status: 'unavailable' })
  phone.fix(25)
  expect(phone.heard.at(-1)).toMatchObject({ status: 'found', fix: { accuracy_m: 25 } })
  expect(phone.watching.size).toBe(0)
})

test('after a minute the search is over for good', () => {
  const phone = outdoors()
  phone.start()
  phone.after(60_000)
  expect(phone.watching.size).toBe(0)
  phone.fix(25)
  expect(phone.heard.at(-1)).toEqual({ status: 'unavailable' })
})

test('who stops hears nothing more, and a second start begins anew', () => {
  const phone = outdoors()
  phone.start()
  phone.fix(60)
  phone.stop()
  const before = phone.heard.length
  phone.fix(10)
  expect(phone.heard).toHaveLength(before)
  phone.start()
  phone.start()
  expect(phone.watching.size).toBe(1)
})

test('a device without positioning says so and asks for nothing', () => {
  const heard: PositionState[] = []
  const locator = createLocator(
    undefined,
    () => 0,
    () => () => undefined,
  )
  locator.start((state) => heard.push(state))
  locator.stop()
  expect(heard).toEqual([{ status: 'unavailable' }])
})

test.each([
  [3, 'exact'],
  [20, 'exact'],
  [21, 'rough'],
  [100, 'rough'],
  [101, 'vague'],
])('%i metres are %s', (metres, word) => {
  expect(accuracyWords(metres)).toBe(word)
})
