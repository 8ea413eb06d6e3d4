import { Dexie } from 'dexie'

/** The first schema, as it was shipped: a copy, so that later edits cannot rewrite history. */
const stores = {
  drafts: 'id, updated_at, round_id',
  outbox: '++seq, &id, report_id, state, city',
  reports: 'id, city, created_at, round_id',
  photos: 'id, owner_id, report_id, state',
  nearby: 'id, city, [city+service_code]',
  supports: 'report_id, city',
  packs: 'id',
  settings: 'key',
}

/** What an app of version 1 left behind: one report unsent with a photo, and a draft. */
export async function leaveBehindV1(name: string) {
  const db = new Dexie(name)
  db.version(1).stores(stores)
  const bytes = new Uint8Array([1, 2, 3, 4]).buffer
  const thumb = new Uint8Array([9]).buffer
  await db.table('drafts').put({ id: 'd1', city: 'fulda', step: 'text', description: 'Laterne' })
  await db.table('reports').put({ id: 'r1', city: 'fulda', receipt: 'secret', created_at: 1 })
  await db.table('outbox').add({
    ...{ id: 'o1', report_id: 'r1', city: 'fulda', kind: 'report.create', state: 'waiting' },
    ...{ payload: { id: 'r1' }, payload_sha256: 'hash', not_before: 0, attempts: 2 },
  })
  await db.table('photos').put({
    ...{ id: 'p1', owner_id: 'r1', report_id: 'r1', city: 'fulda', sha256: 'abc' },
    ...{ bytes, thumb, width: 4, height: 3, state: 'waiting', attempts: 1 },
  })
  db.close()
}
