import type { Database } from './database.ts'
import type { LabMediaRow } from './labRows.ts'
import type { NewPhoto } from './operations.ts'
import type { OutboxRow, ReportRow } from './schema.ts'

export interface Parcel {
  readonly reports: readonly ReportRow[]
  readonly operations: readonly OutboxRow[]
  readonly photos: readonly NewPhoto[]
  /** Of answers given in labs. */
  readonly media: readonly LabMediaRow[]
}

const tables = (db: Database) => [db.reports, db.outbox, db.photos, db.pictures, db.labMedia]

/** Another device's unsent work, whole or not at all. What is known here already stays as it is. */
export const takeIn = (
  db: Database,
  { reports, operations, photos, media }: Parcel,
): Promise<{ readonly imported: number; readonly known: number }> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      const here = await db.reports.bulkGet(reports.map(({ id }) => id))
      const known = new Set(here.flatMap((row) => (row ? [row.id] : [])))
      await db.reports.bulkPut(reports.filter(({ id }) => !known.has(id)))
      const imported = await takeOperations(db, operations, known)
      await takePhotos(
        db,
        photos.filter(({ photo }) => !known.has(photo.report_id)),
      )
      for (const row of media) if (!(await db.labMedia.get(row.id))) await db.labMedia.put(row)
      return { imported, known: operations.length - imported }
    }),
  )

async function takeOperations(
  db: Database,
  operations: readonly OutboxRow[],
  knownReports: ReadonlySet<string>,
): Promise<number> {
  let taken = 0
  for (const operation of operations) {
    const queued = await db.outbox.where('id').equals(operation.id).first()
    const done = operation.kind === 'report.create' && knownReports.has(operation.report_id)
    if (queued || done) continue
    await db.outbox.add(operation)
    taken++
  }
  return taken
}

async function takePhotos(db: Database, photos: readonly NewPhoto[]): Promise<void> {
  for (const { photo, picture } of photos) {
    if (await db.photos.get(photo.id)) continue
    await db.photos.put(photo)
    await db.pictures.put(picture)
  }
}
