import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { Database } from '#client/db/database.ts'

/** The third schema, as it was shipped: a copy, so that later edits cannot rewrite history. */
const storesAsOfV3 = {
  drafts: 'id, updated_at, round_id',
  outbox: '++seq, &id, report_id, state, city',
  reports: 'id, city, created_at, round_id',
  photos: 'id, owner_id, report_id, state',
  pictures: 'id',
  nearby: 'id, city, [city+service_code]',
  supports: 'report_id, city',
  packs: 'id',
  settings: 'key',
  cityMaps: 'id',
  packChunks: '[sha256+index], sha256',
}

test('an app without workshops becomes one with them, and loses nothing on the way', async () => {
  const before = new Dexie('from-v3')
  before.version(3).stores(storesAsOfV3)
  await before.table('outbox').add({ id: 'o1', report_id: 'r1', city: 'fulda', state: 'waiting' })
  await before.table('packChunks').put({ sha256: 'abc', index: 0, bytes: new ArrayBuffer(8) })
  before.close()

  const db = new Database('from-v3')
  expect(await db.outbox.toArray()).toMatchObject([{ id: 'o1', state: 'waiting' }])
  expect((await db.packChunks.get(['abc', 0]))?.bytes.byteLength).toBe(8)
  expect(await db.labs.count()).toBe(0)
  const seat = { saved: { values: {}, repeats: {}, once: {} }, language: 'de', mode: 'plain' }
  await db.seats.put({ ...seat, lab_id: 'l1', form_sha256: 'f', touched_at: 1, mode: 'plain' })
  expect((await db.seats.get('l1'))?.mode).toBe('plain')
  db.close()
})
