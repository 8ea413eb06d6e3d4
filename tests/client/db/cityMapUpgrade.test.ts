import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { Database } from '#client/db/database.ts'

/** The second schema, as it was shipped: a copy, so that later edits cannot rewrite history. */
const storesAsOfV2 = {
  drafts: 'id, updated_at, round_id',
  outbox: '++seq, &id, report_id, state, city',
  reports: 'id, city, created_at, round_id',
  photos: 'id, owner_id, report_id, state',
  pictures: 'id',
  nearby: 'id, city, [city+service_code]',
  supports: 'report_id, city',
  packs: 'id',
  settings: 'key',
}

test('an app without street maps becomes one with them, and loses nothing on the way', async () => {
  const before = new Dexie('from-v2')
  before.version(2).stores(storesAsOfV2)
  await before.table('outbox').add({ id: 'o1', report_id: 'r1', city: 'fulda', state: 'waiting' })
  await before.table('pictures').put({ id: 'p1', thumb: new ArrayBuffer(1) })
  before.close()

  const db = new Database('from-v2')
  expect(await db.outbox.toArray()).toMatchObject([{ id: 'o1', state: 'waiting' }])
  expect((await db.pictures.get('p1'))?.thumb.byteLength).toBe(1)
  await db.packChunks.put({ sha256: 'abc', index: 0, bytes: new ArrayBuffer(8) })
  expect((await db.packChunks.get(['abc', 0]))?.bytes.byteLength).toBe(8)
  expect(await db.cityMaps.count()).toBe(0)
  db.close()
})
