import { ownerOf } from './complete.ts'
import type { Database } from './database.ts'
import { removePhotosOf } from './photos.ts'
import type { OutboxRow, PhotoRow, PictureRow, SupportRow } from './schema.ts'

export interface NewPhoto {
  readonly photo: PhotoRow
  readonly picture: PictureRow
}

/** An addition with its photos, in one transaction. */
export const queueOperation = (
  db: Database,
  operation: OutboxRow,
  photos: readonly NewPhoto[] = [],
): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.outbox, db.photos, db.pictures, async () => {
      await db.photos.bulkPut(photos.map(({ photo }) => photo))
      await db.pictures.bulkPut(photos.map(({ picture }) => picture))
      const known = await db.outbox.where('id').equals(operation.id).first()
      if (!known) await db.outbox.add(operation)
    }),
  )

export const queueSupport = (
  db: Database,
  operation: OutboxRow,
  support: SupportRow,
): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.outbox, db.supports, async () => {
      if (await db.supports.get(support.report_id)) return
      await db.supports.put(support)
      await db.outbox.add(operation)
    }),
  )

export const createOf = async (db: Database, reportId: string): Promise<OutboxRow | undefined> =>
  (await db.outbox.where('report_id').equals(reportId).toArray()).find(
    ({ kind }) => kind === 'report.create',
  )

/** Takes back what has not left yet. False when it has. */
export const takeBack = (db: Database, operationId: string, now: number): Promise<boolean> =>
  db.lasting(() =>
    db.transaction('rw', db.outbox, db.photos, db.pictures, db.supports, async () => {
      const row = await db.outbox.where('id').equals(operationId).first()
      if (!row || row.attempts > 0 || row.not_before <= now) return false
      await remove(db, row)
      return true
    }),
  )

/** Given up on the person's word: an operation that was refused, or a single refused photo. */
export const dropRefused = (db: Database, id: string): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.outbox, db.photos, db.pictures, db.supports, async () => {
      const row = await db.outbox.where('id').equals(id).first()
      // A report itself is deleted or mended, never dropped in passing.
      if (row?.state === 'rejected' && row.kind !== 'report.create') await remove(db, row)
      const photo = await db.photos.get(id)
      if (photo?.state === 'rejected') await removePhotosOf(db, [photo])
    }),
  )

async function remove(db: Database, row: OutboxRow): Promise<void> {
  await db.outbox.where('id').equals(row.id).delete()
  if (row.kind === 'report.support') await db.supports.delete(row.report_id)
  const owner = ownerOf(row)
  await removePhotosOf(db, await db.photos.where('owner_id').equals(owner).toArray())
}

/** What is still held back may go; how many. What waits after a failed attempt keeps its turn. */
export const releaseHeld = (db: Database, now: number): Promise<number> =>
  db.lasting(() =>
    db.outbox
      .where('state')
      .equals('waiting')
      .filter((row) => row.attempts === 0 && row.not_before > now)
      .modify({ not_before: 0 }),
  )
