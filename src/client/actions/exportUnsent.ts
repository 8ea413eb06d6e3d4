import type { Database } from '#client/db/database.ts'
import type { OutboxRow, PhotoRow, ReportRow } from '#client/db/schema.ts'
import { toBase64 } from './base64.ts'
import type { ActionPorts } from './ports.ts'
import { unsentFormat, unsentVersion } from './unsentFile.ts'

/**
 * Everything the endpoint has not proved to have, as one file: a `File` whose name carries the
 * date. The pictures are added one by one, so that a long round does not fill the memory twice.
 */
export const createExportUnsent =
  ({ db, now }: Pick<ActionPorts, 'db' | 'now'>) =>
  async (): Promise<File> => {
    const exported_at = new Date(now()).toISOString()
    const operations = await db.outbox.orderBy('seq').toArray()
    const ids = [...new Set(operations.map(({ report_id }) => report_id))]
    const reports = (await db.reports.bulkGet(ids)).filter((row) => row !== undefined)
    const photos = await db.photos.where('report_id').anyOf(ids).toArray()
    const media = await db.labMedia.where('owner_id').anyOf(ids).primaryKeys()
    const head = { format: unsentFormat, version: unsentVersion, exported_at }
    const lists = { reports: reports.map(reportEntry), operations: operations.map(operationEntry) }
    const start = JSON.stringify({ ...head, ...lists }).slice(0, -1)
    const parts = [
      ...[start, ',"photos":[', ...(await texts(photos, (photo) => photoEntry(db, photo)))],
      ...['],"lab_media":[', ...(await texts(media, (id) => mediaEntry(db, id))), ']}'],
    ]
    const name = `stadtlabor-ungesendet-${exported_at.slice(0, 10)}.json`
    return new File(parts, name, { type: 'application/json' })
  }

const reportEntry = ({ own: _, gone: __, ...row }: ReportRow) => row

const operationEntry = ({ seq: _, attempts: __, not_before: ___, ...row }: OutboxRow) => row

async function photoEntry(db: Database, { attempts: _, ...row }: PhotoRow) {
  const picture = await db.pictures.get(row.id)
  return {
    ...row,
    thumb: toBase64(picture?.thumb ?? new ArrayBuffer(0)),
    ...(picture?.bytes ? { bytes: toBase64(picture.bytes) } : {}),
  }
}

async function mediaEntry(db: Database, id: string) {
  const media = await db.labMedia.get(id)
  if (!media) return undefined
  const { attempts: _, bytes, ...row } = media
  return { ...row, ...(bytes ? { bytes: toBase64(bytes) } : {}) }
}

/** One by one, as members of a list; what went meanwhile is left out. */
async function texts<T>(rows: readonly T[], entryOf: (row: T) => Promise<unknown>) {
  const parts: string[] = []
  for (const row of rows) {
    const entry = await entryOf(row)
    if (entry !== undefined) parts.push(`${parts.length > 0 ? ',' : ''}${JSON.stringify(entry)}`)
  }
  return parts
}
