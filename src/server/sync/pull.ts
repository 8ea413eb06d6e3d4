import { type Change, maxChangesPerSync, type SyncRequest } from '#protocol/sync.ts'
import { headOf } from '../storage/cityState.ts'
import { ownReport } from '../storage/ownReport.ts'
import { publicReport, type ReportRow } from '../storage/reportRow.ts'
import { listOf, type Row, type Sql } from '../storage/sql.ts'
import { type Cursor, readCursor, skipClosedBefore, writeCursor } from './cursor.ts'
import { receiptFits } from './sha256.ts'

export interface Pulled {
  readonly changes: readonly Change[]
  readonly cursor: string
  readonly more: boolean
}

/** What this device may know and does not know yet. */
export async function pull(
  sql: Sql,
  city: string,
  { cursor: text, follow }: Pick<SyncRequest, 'cursor' | 'follow'>,
  nowMs: number,
): Promise<Pulled> {
  const cursor = readCursor(text, nowMs)
  const news = await cityChanges(sql, city, cursor)
  const own = await ownChanges(sql, city, follow)
  return { changes: [...news.changes, ...own], cursor: news.cursor, more: news.more }
}

type GoneRow = Row & { readonly id: string; readonly seq: number }

async function cityChanges(sql: Sql, city: string, cursor: Cursor): Promise<Pulled> {
  // Read first: what changes after it gets a higher number and comes with the next pull.
  const head = await headOf(sql, city)
  const range = [city, cursor.seq, head, skipClosedBefore(cursor), maxChangesPerSync + 1]
  const rows = await sql.all<ReportRow>(
    `SELECT * FROM reports WHERE city = ? AND seq > ? AND seq <= ? AND was_public = 1
       AND (closed_at IS NULL OR closed_at >= ?) ORDER BY seq LIMIT ?`,
    range,
  )
  const gone = await sql.all<GoneRow>(
    `SELECT id, seq FROM tombstones WHERE city = ? AND seq > ? AND seq <= ? AND was_public = 1
       AND deleted_at >= ? ORDER BY seq LIMIT ?`,
    range,
  )
  const all = [
    ...rows.map((row) => ({ seq: row.seq, change: reportChange(row) })),
    ...gone.map(({ id, seq }) => ({ seq, change: { kind: 'gone', report_id: id } as const })),
  ].sort((a, b) => a.seq - b.seq)
  const page = all.slice(0, maxChangesPerSync)
  const last = page.at(-1)
  const more = all.length > page.length && last !== undefined
  return {
    changes: page.map(({ change }) => change),
    cursor: writeCursor(more ? { ...cursor, seq: last.seq } : { seq: head }),
    more,
  }
}

const reportChange = (row: ReportRow): Change =>
  row.public === 1
    ? { kind: 'report', report: publicReport(row) }
    : { kind: 'gone', report_id: row.id }

async function ownChanges(
  sql: Sql,
  city: string,
  follow: SyncRequest['follow'],
): Promise<readonly Change[]> {
  if (follow.length === 0) return []
  const { marks, params } = listOf(follow.map(({ report_id }) => report_id))
  const found = await sql.all<ReportRow>(
    `SELECT * FROM reports WHERE city = ? AND id IN (${marks})`,
    [city, ...params],
  )
  const stones = await sql.all<{ id: string; receipt_sha256: string }>(
    `SELECT id, receipt_sha256 FROM tombstones WHERE city = ? AND id IN (${marks})`,
    [city, ...params],
  )
  const rows = new Map(found.map((row) => [row.id, row]))
  const deleted = new Map(stones.map(({ id, receipt_sha256 }) => [id, receipt_sha256]))

  const changes: Change[] = []
  for (const { report_id, receipt, seq } of follow) {
    const row = rows.get(report_id)
    if (row && receiptFits(receipt, row.receipt_sha256)) {
      if (row.seq > seq) changes.push({ kind: 'own', report: await ownReport(sql, row) })
    } else {
      const reason = goneReason(receipt, deleted.get(report_id))
      changes.push({ kind: 'own_gone', report_id, reason })
    }
  }
  return changes
}

const goneReason = (receipt: string, stone: string | undefined) =>
  stone !== undefined && receiptFits(receipt, stone) ? 'deleted' : 'unknown'
