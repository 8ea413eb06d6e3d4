import { expect, test } from 'vitest'
import { mayBeKept } from '#sw/publicOnly.ts'

const answer = (status: number, cacheControl?: string) =>
  new Response(null, { status, headers: cacheControl ? { 'cache-control': cacheControl } : {} })

test('a released photo is kept for the next dead spot', () => {
  expect(mayBeKept(answer(200, 'public, max-age=604800, immutable'))).toBe(true)
})

test('a photo that a receipt or a staff session opened leaves no copy behind', () => {
  expect(mayBeKept(answer(200, 'private, no-store'))).toBe(false)
})

test('an answer that is no photo is not kept', () => {
  expect(mayBeKept(answer(404))).toBe(false)
})
