import type { Database } from './database.ts'
import { dropBytes } from './photos.ts'
import type { OutboxRow, PhotoRow } from './schema.ts'

/** Whose photos an operation brings: a new report's own, or those of the addition. */
export const ownerOf = ({ kind, id, report_id }: OutboxRow): string =>
  kind === 'report.create' ? report_id : id

export const operationOf = async (
  db: Database,
  { owner_id, report_id }: PhotoRow,
): Promise<OutboxRow | undefined> =>
  (await db.outbox.where('report_id').equals(report_id).toArray()).find(
    (row) => ownerOf(row) === owner_id,
  )

/**
 * Text proven and no photo left to send: the operation is done, and the large pictures may go;
 * thumbs stay. Called within the transaction that brought the proof.
 */
export async function closeIfComplete(db: Database, row: OutboxRow): Promise<void> {
  if (row.kind === 'lab.answer') return await closeAnswer(db, row)
  const photos = await db.photos.where('owner_id').equals(ownerOf(row)).toArray()
  if (photos.some(({ state }) => state === 'waiting')) return
  const sent = photos.filter(({ state }) => state === 'sent').map(({ id }) => id)
  await dropBytes(db, sent)
  await db.outbox.where('id').equals(row.id).delete()
}

/** The same for a lab's answer, whose files have a table of their own. */
async function closeAnswer(db: Database, row: OutboxRow): Promise<void> {
  const media = await db.labMedia.where('owner_id').equals(row.id).toArray()
  if (media.some(({ state }) => state === 'waiting')) return
  await db.outbox.where('id').equals(row.id).delete()
}
