import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDesk, anAdmin, reported, uuid } from './aDesk.ts'

const paths = ['handling', 'publish', 'reply', 'seen'].map(
  (name) => `/reports/${uuid(1)}/${name}?city=linden`,
)
const others = [
  '/staff',
  '/staff/person-1/link',
  '/staff/person-1/disable',
  '/staff/x/end-sessions',
]

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\ud800', "'; DROP TABLE reports; --", '%', '__proto__'),
)
const body = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      seq: fc.oneof(fc.integer(), fc.double(), hostile),
      handling: fc.oneof(fc.constantFrom('done', 'received', 'withdrawn'), hostile),
      reason: hostile,
      text: fc.oneof(hostile, fc.boolean()),
      public: fc.boolean(),
      photos: fc.dictionary(hostile, fc.boolean()),
      name: hostile,
      role: fc.constantFrom('admin', 'clerk'),
      cities: fc.array(fc.oneof(hostile, fc.constantFrom('linden', '*'))),
      disabled: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
)

/** An address cannot hold half a sign; everything else it can. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '')

test('no body, whatever it holds, makes the desk fail', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  await reported(desk, 1)
  const anyPath = fc.constantFrom(...paths, ...others)
  await fc.assert(
    fc.asyncProperty(anyPath, body, async (path, value) => {
      const { status } = await admin.post(path, value)
      expect(status).toBeLessThan(500)
    }),
    { numRuns: 300 },
  )
})

test('no address, whatever it asks for, makes the desk fail', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  await reported(desk, 1)
  const name = fc.constantFrom(
    ...['handling', 'service_code', 'q', 'unpublished', 'unread', 'bbox', 'limit', 'cursor', 'x'],
  )
  const value = fc.oneof(hostile, fc.constantFrom('1', '0', '1,2,3,4', 'done', 'e30', 'bnVsbA'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value)), async (pairs) => {
      const query = new URLSearchParams([['city', 'linden'], ...pairs])
      const { status } = await admin.get(`/reports?${query}`)
      expect([200, 422]).toContain(status)
    }),
    { numRuns: 300 },
  )
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const { status } = await admin.get(
        `/reports/${encodeURIComponent(wellFormed(text))}?city=linden`,
      )
      expect(status).toBeLessThan(500)
    }),
  )
})
