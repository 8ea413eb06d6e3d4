import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { Database } from '#client/db/database.ts'
import { createOutboxStore } from '#client/db/outboxStore.ts'
import { leaveBehindV1 } from './storesAsOfV1.ts'

test('what an older app has queued is still there after the update, word for word', async () => {
  await leaveBehindV1('from-v1')
  const db = new Database('from-v1')
  expect(await db.drafts.get('d1')).toMatchObject({ step: 'text', description: 'Laterne' })
  expect(await db.outbox.toArray()).toMatchObject([{ id: 'o1', payload_sha256: 'hash' }])
  expect(await db.photos.get('p1')).toEqual({
    ...{ id: 'p1', owner_id: 'r1', report_id: 'r1', city: 'fulda', sha256: 'abc' },
    ...{ size: 4, width: 4, height: 3, state: 'waiting', attempts: 1 },
  })
  const picture = await db.pictures.get('p1')
  expect(new Uint8Array(picture?.bytes ?? new ArrayBuffer(0))).toEqual(new Uint8Array([1, 2, 3, 4]))
  expect(picture?.thumb.byteLength).toBe(1)
  db.close()
})

test('a photo queued by an older app is the next to be sent once its text is there', async () => {
  await leaveBehindV1('photo-from-v1')
  const db = new Database('photo-from-v1')
  const store = createOutboxStore(db)
  expect(await store.nextPhoto(new Set())).toBeUndefined()
  await db.outbox.where('id').equals('o1').modify({ state: 'received' })
  expect(await store.nextPhoto(new Set())).toMatchObject({ photo: { id: 'p1' }, index: 1, of: 1 })
  db.close()
})

test('an old tab makes way for a newer version, and says so', async () => {
  let told = 0
  const old = new Database('in-the-way', { onOtherTabs: () => told++ })
  await old.open()
  const request = indexedDB.open('in-the-way', 999)
  await new Promise((resolve) => {
    request.onsuccess = resolve
  })
  expect(told).toBe(1)
  expect(old.isOpen()).toBe(false)
  request.result.close()
})
