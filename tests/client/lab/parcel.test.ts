import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf, unwrap, wrap } from '#client/lab/transfer/parcel.ts'

const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes)

test('a text comes out of its parcel as it went in', async () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 2_000 })
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await unwrap(await wrap(text, digest), digest)).toEqual({ ok: true, content: text })
    }),
    { numRuns: 40 },
  )
})

test('a parcel with a single byte changed, or cut off, is refused', async () => {
  const parcel = await wrap(JSON.stringify({ a: 'Wie heiß ist es hier?'.repeat(20) }), digest)
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: parcel.length - 1 }), async (at) => {
      const changed = parcel.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect((await unwrap(changed, digest)).ok).toBe(false)
      expect((await unwrap(parcel.slice(0, at), digest)).ok).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('the same content is the same parcel by name; another content is another', async () => {
  const name = async (text: string) => nameOf(await wrap(text, digest))
  expect(await name('eins')).toBe(await name('eins'))
  expect(await name('eins')).not.toBe(await name('zwei'))
})

test('a photo that somebody opens by mistake is foreign, not damaged', async () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])
  expect(await unwrap(jpeg, digest)).toEqual({ ok: false, why: 'foreign' })
})
