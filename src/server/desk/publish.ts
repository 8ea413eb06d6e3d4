import type { InferOutput } from 'valibot'
import { ok } from '#domain/result.ts'
import type { PublishSchema } from '#protocol/desk.ts'
import { type ReportRow, refreshPublicPhotos } from '../storage/reportRow.ts'
import type { Sql } from '../storage/sql.ts'
import { addEvent } from '../storage/touchReport.ts'
import { cleanText } from '../sync/cleanText.ts'
import { type Change, changeReport, refused, type Work } from './changeReport.ts'
import { isPublishable } from './deskReport.ts'
import type { DeskPorts } from './ports.ts'

type Wish = InferOutput<typeof PublishSchema>

/** What the public sees of a report: it at all, its text, and each photo by itself. */
export function publish(ports: DeskPorts, change: Change, wish: Wish): Promise<Response> {
  return changeReport(ports, change, async (row, sql) => {
    if (wish.public && !isPublishable(change.city, row)) {
      return refused('not_public', 'reports of this category are for the desk alone')
    }
    if (wish.public && row.handling === 'withdrawn') {
      return refused('wrong_state', 'its reporter has withdrawn this report')
    }
    const missing = await photosNotThere(sql, row, wish)
    if (missing.length > 0) {
      const detail = 'is no photo of this report that has arrived; leave it out'
      const errors = missing.map((sha256) => ({ field: `photos.${sha256}`, detail }))
      return refused('unknown_photo', 'correct the named photos', errors)
    }
    return ok({
      action: wish.public ? 'report.publish' : 'report.withhold',
      write: (work) => write(work, wish),
    })
  })
}

async function photosNotThere(
  sql: Sql,
  { city, id }: ReportRow,
  { photos }: Wish,
): Promise<readonly string[]> {
  const rows = await sql.all<{ sha256: string; state: string }>(
    'SELECT sha256, state FROM photos WHERE city = ? AND report_id = ?',
    [city, id],
  )
  const state = new Map(rows.map((row) => [row.sha256, row.state]))
  return Object.entries(photos)
    .filter(([sha256, shown]) => !state.has(sha256) || (shown && state.get(sha256) !== 'stored'))
    .map(([sha256]) => sha256)
}

async function write(work: Work, wish: Wish): Promise<void> {
  const { sql, state, row, at } = work
  const flag = wish.public ? 1 : 0
  await sql.run(
    `UPDATE reports SET public = ?, was_public = CASE WHEN ? = 1 THEN 1 ELSE was_public END,
       text_public = ? WHERE city = ? AND id = ?`,
    [flag, flag, wish.public && wish.text ? 1 : 0, row.city, row.id],
  )
  if (wish.description_public !== undefined) {
    const text = cleanText(wish.description_public ?? '') || null
    await sql.run('UPDATE reports SET description_public = ? WHERE city = ? AND id = ?', [
      ...[text, row.city, row.id],
    ])
  }
  await releasePhotos(work, wish)
  if (wish.public && row.public === 0) {
    await addEvent(sql, state, row.id, { at, kind: 'published', text: '', by: 'city' })
  }
}

async function releasePhotos({ sql, row }: Work, wish: Wish): Promise<void> {
  const key = [row.city, row.id]
  // What is taken back is taken back whole: no photo stays released behind a hidden report.
  if (!wish.public) {
    await sql.run('UPDATE photos SET public = 0 WHERE city = ? AND report_id = ?', key)
  }
  for (const [sha256, shown] of wish.public ? Object.entries(wish.photos) : []) {
    await sql.run('UPDATE photos SET public = ? WHERE city = ? AND report_id = ? AND sha256 = ?', [
      ...[shown ? 1 : 0, ...key, sha256],
    ])
  }
  await refreshPublicPhotos(sql, row.city, row.id)
}
