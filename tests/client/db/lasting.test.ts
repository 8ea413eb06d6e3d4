import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { Database } from '#client/db/database.ts'
import { isQuotaExceeded } from '#client/db/storeError.ts'

const lost = () =>
  Object.assign(new Error('Connection to Indexed Database server lost'), {
    name: 'UnknownError',
  })

test('a connection that the browser has lost is opened anew, and the write done once more', async () => {
  const db = new Database('lost-once')
  let failures = 1
  await db.lasting(async () => {
    if (failures-- > 0) throw lost()
    await db.settings.put({ key: 'word', value: 'kept' })
  })
  expect(await db.settings.get('word')).toEqual({ key: 'word', value: 'kept' })
})

test('a connection that stays lost is a failure the caller hears of', async () => {
  const db = new Database('lost-for-good')
  await expect(db.lasting(() => Promise.reject(lost()))).rejects.toMatchObject({
    name: 'UnknownError',
  })
})

test.each([
  [{ name: 'QuotaExceededError' }, true],
  [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, true],
  [{ name: 'AbortError' }, false],
  ['full', false],
])('a full disk is known by its name, inside or out: %o', (error, isFull) => {
  expect(isQuotaExceeded(error)).toBe(isFull)
})

test('every write asks the browser to flush to the disk', async () => {
  const asked: unknown[] = []
  const original = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability)
    return original.call(this, names, mode, options)
  }
  const db = new Database('strict')
  await db.settings.put({ key: 'a', value: 1 })
  IDBDatabase.prototype.transaction = original
  expect(asked).toEqual(['strict'])
})
