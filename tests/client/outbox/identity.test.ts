import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSha256 } from '#client/outbox/sha256.ts'
import { createUuid7 } from '#client/outbox/uuid7.ts'
import { canonical } from '#protocol/canonical.ts'
import { sha256 as ofEndpoint } from '#tests/server/support/operations.ts'

const ofDevice = createSha256(crypto.subtle)

test('device and endpoint give every payload the same hash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (payload) => {
      const text = canonical(payload)
      expect(await ofDevice(text)).toBe(ofEndpoint(text))
      expect(canonical(JSON.parse(JSON.stringify(payload)))).toBe(text)
    }),
    { numRuns: 200 },
  )
})

test('ids are version 7, and sort by the time they were made', () => {
  let time = 1_700_000_000_000
  const newId = createUuid7(
    () => time++,
    (bytes) => bytes.fill(0xff),
  )
  const ids = [newId(), newId(), newId()]
  expect(ids).toEqual([...ids].sort())
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
