import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase45, toBase45 } from '#client/lab/transfer/base45.ts'
import { createFrames, createReceiver, readFrame } from '#client/lab/transfer/frames.ts'

const parcels = fc.uint8Array({ minLength: 1, maxLength: 12_000 })

/** Frames in the order given, until the parcel is whole. */
function receive(texts: Iterable<string>) {
  const receiver = createReceiver()
  let count = 0
  for (const text of texts) {
    count++
    const taken = receiver.take(text)
    if (taken.kind === 'complete') return { bytes: taken.bytes, count }
  }
  return { bytes: undefined, count }
}

describe('a parcel that is shown as QR codes', () => {
  test('arrives with exactly as many frames as it has parts when none is missed', () => {
    fc.assert(
      fc.property(parcels, (parcel) => {
        const { count, frame } = createFrames(parcel, 7)
        const { bytes } = receive(Array.from({ length: count }, (_, number) => frame(number)))
        expect(bytes).toEqual(parcel)
      }),
      { numRuns: 60 },
    )
  })

  test('arrives the same whatever was missed, seen twice or out of order, or not yet at all', () => {
    const wild = fc.array(fc.nat({ max: 400 }), { maxLength: 90 })
    fc.assert(
      fc.property(parcels, wild, (parcel, numbers) => {
        const { frame } = createFrames(parcel, 7)
        const { bytes } = receive(numbers.map(frame))
        if (bytes) expect(bytes).toEqual(parcel)
      }),
      { numRuns: 150 },
    )
  })

  test('needs hardly more frames than parts for whoever comes late and misses every third', () => {
    fc.assert(
      fc.property(parcels, fc.nat({ max: 5_000 }), (parcel, late) => {
        const { count, frame } = createFrames(parcel, 7)
        const seen = Array.from({ length: 3 * count + 60 }, (_, index) => late + index)
        const kept = seen.filter((number) => number % 3 !== 0)
        const { bytes, count: needed } = receive(kept.map(frame))
        expect(bytes).toEqual(parcel)
        expect(needed).toBeLessThanOrEqual(count + 20)
      }),
      { numRuns: 60 },
    )
  })

  test('takes no frame that was misread, wherever the fault is', () => {
    const fault = fc.record({ at: fc.nat({ max: 510 }), by: fc.integer({ min: 1, max: 44 }) })
    fc.assert(
      fc.property(parcels, fault, (parcel, { at, by }) => {
        const text = createFrames(parcel, 7).frame(0)
        const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
        const place = 4 + (at % (text.length - 4))
        const wrong = letters[(letters.indexOf(text[place] ?? '0') + by) % 45]
        const spoilt = `${text.slice(0, place)}${wrong}${text.slice(place + 1)}`
        expect(readFrame(spoilt)).toBe('spoilt')
      }),
    )
  })

  test('begins anew when another parcel is shown, and is not mixed with it', () => {
    const first = createFrames(new Uint8Array(900).fill(1), 1)
    const second = createFrames(new Uint8Array(900).fill(2), 2)
    const texts = [first.frame(0), first.frame(1), second.frame(0), second.frame(1)]
    expect(receive([...texts, second.frame(2)]).bytes).toEqual(new Uint8Array(900).fill(2))
  })

  test('is told from any other QR code', () => {
    expect(readFrame('https://example.org/labor/BCDFGH')).toBe('foreign')
    expect(readFrame('SL1.nonsense')).toBe('spoilt')
    expect(readFrame('SL1.')).toBe('spoilt')
  })
})

test('base 45 gives back every byte, and refuses what is none', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase45(toBase45(bytes))).toEqual(bytes)
    }),
  )
  expect(fromBase45('A')).toBeUndefined()
  expect(fromBase45('::')).toBeUndefined()
  expect(fromBase45('ab?')).toBeUndefined()
})
