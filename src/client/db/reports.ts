import type { Database } from './database.ts'
import { removePhotosOf } from './photos.ts'
import type { DraftRow, OutboxRow, PhotoRow, PictureRow, ReportRow } from './schema.ts'

const tables = (db: Database) => [
  db.drafts,
  db.reports,
  db.outbox,
  db.photos,
  db.pictures,
  db.supports,
]

/** Draft away, report and operation there, photos waiting: together or not at all. */
export const fileReport = (db: Database, report: ReportRow, operation: OutboxRow): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      await db.reports.put(report)
      await queue(db, operation)
      await db.photos
        .where('owner_id')
        .equals(report.id)
        .modify((photo: { state: PhotoRow['state'] }) => {
          photo.state = 'waiting'
        })
      await db.drafts.delete(report.id)
    }),
  )

/** An operation keeps its place when it is queued a second time. */
async function queue(db: Database, operation: OutboxRow): Promise<void> {
  const known = await db.outbox.where('id').equals(operation.id).first()
  if (!known) await db.outbox.add(operation)
}

/**
 * Within the seconds of undo: the report is a draft again. False when it is on its way already.
 * `toDraft` makes the draft of what was sent.
 */
export const unfileReport = (
  db: Database,
  reportId: string,
  now: number,
  toDraft: (report: ReportRow, photos: readonly string[]) => DraftRow,
): Promise<boolean> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      const report = await db.reports.get(reportId)
      const operations = await db.outbox.where('report_id').equals(reportId).toArray()
      const create = operations.find(({ kind }) => kind === 'report.create')
      if (!report || !create || create.attempts > 0 || create.not_before <= now) return false
      await moveToDraft(db, report, toDraft)
      return true
    }),
  )

/** Refused by the endpoint: a draft again, under a new id, with all that was added meanwhile. */
export const mendRejected = (
  db: Database,
  reportId: string,
  toDraft: (report: ReportRow, photos: readonly string[], added: readonly OutboxRow[]) => DraftRow,
): Promise<boolean> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      const report = await db.reports.get(reportId)
      const operations = await db.outbox.where('report_id').equals(reportId).sortBy('seq')
      const create = operations.find(({ kind }) => kind === 'report.create')
      if (!report || create?.state !== 'rejected') return false
      const added = operations.filter(({ kind }) => kind === 'report.add')
      await moveToDraft(db, report, (row, photos) => toDraft(row, photos, added))
      return true
    }),
  )

async function moveToDraft(
  db: Database,
  report: ReportRow,
  toDraft: (report: ReportRow, photos: readonly string[]) => DraftRow,
): Promise<void> {
  const photos = await db.photos.where('report_id').equals(report.id).sortBy('id')
  const draft = toDraft(
    report,
    photos.map(({ id }) => id),
  )
  for (const { problem: _, ...photo } of photos) {
    await db.photos.put({
      ...photo,
      owner_id: draft.id,
      report_id: draft.id,
      state: 'kept',
      attempts: 0,
    })
  }
  await db.drafts.put(draft)
  await db.outbox.where('report_id').equals(report.id).delete()
  await db.reports.delete(report.id)
}

export interface WholeReport {
  readonly report: ReportRow
  readonly operations: readonly OutboxRow[]
  readonly photos: readonly PhotoRow[]
  readonly pictures: readonly PictureRow[]
}

/** Everything this device holds of a report. */
export async function wholeReport(
  db: Database,
  reportId: string,
): Promise<WholeReport | undefined> {
  const report = await db.reports.get(reportId)
  if (!report) return undefined
  const operations = await db.outbox.where('report_id').equals(reportId).sortBy('seq')
  const photos = await db.photos.where('report_id').equals(reportId).sortBy('id')
  const pictures = await db.pictures.bulkGet(photos.map(({ id }) => id))
  return { report, operations, photos, pictures: pictures.filter((row) => row !== undefined) }
}

/** On the person's word only. With `farewell` the endpoint is told; what was taken is returned. */
export const takeReport = (
  db: Database,
  reportId: string,
  farewell?: OutboxRow,
): Promise<WholeReport | undefined> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      const whole = await wholeReport(db, reportId)
      if (!whole) return undefined
      await db.outbox.where('report_id').equals(reportId).delete()
      await removePhotosOf(db, whole.photos)
      // The row stays until the endpoint has heard of it: a refusal needs a place to be seen.
      if (farewell) await queue(db, farewell)
      else await db.reports.delete(reportId)
      return whole
    }),
  )

export const putReportBack = (db: Database, whole: WholeReport): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      await db.reports.put(whole.report)
      for (const operation of whole.operations) await queue(db, operation)
      await db.photos.bulkPut([...whole.photos])
      await db.pictures.bulkPut([...whole.pictures])
    }),
  )
