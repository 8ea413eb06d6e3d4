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
    const head = { format: unsentFormat, version: unsentVersion, exported_at }
    const lists = { reports: reports.map(reportEntry), operations: operations.map(operationEntry) }
    const start = JSON.stringify({ ...head, ...lists }).slice(0, -1)
    const parts = [`${start},"photos":[`]
    for (const [index, photo] of photos.entries()) {
      parts.push(`${index > 0 ? ',' : ''}${JSON.stringify(await photoEntry(db, photo))}`)
    }
    parts.push(']}')
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
