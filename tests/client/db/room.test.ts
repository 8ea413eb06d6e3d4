import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { Database } from '#client/db/database.ts'
import { hasRoomFor } from '#client/db/room.ts'

afterEach(() => vi.restoreAllMocks())

const full = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' })

test('room is tried with as many bytes, in pieces that stop nobody, and nothing of it stays', async () => {
  const db = new Database('room')
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  expect(await hasRoomFor(db, 1_300_000)).toBe(true)
  const sizes = put.mock.calls.map(([row]) => (row as { value: ArrayBuffer }).value.byteLength)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_300_000)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(512 * 1024)
  expect(await db.settings.count()).toBe(0)
})

test('a full disk is said, and what was tried before is cleared away', async () => {
  const db = new Database('no-room')
  const put = IDBObjectStore.prototype.put
  let left = 1
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (left-- <= 0) throw full()
    return put.apply(this, row)
  })
  expect(await hasRoomFor(db, 1_300_000)).toBe(false)
  expect(await db.settings.count()).toBe(0)
})
