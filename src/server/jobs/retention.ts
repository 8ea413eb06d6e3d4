import type { LoadedCity } from '../cities.ts'
import { inCity } from '../storage/cityState.ts'
import type { Database, Sql } from '../storage/sql.ts'
import { touchReport } from '../storage/touchReport.ts'

const dayMs = 86_400_000

export interface Retained {
  readonly contacts: number
  readonly reports: number
}

/**
 * What a city said it would forget. Contacts go some days after closing; later the words, the
 * photos and the exact place of the report. Its number, category and state stay for the figures.
 */
export async function retain(
  database: Database,
  { city }: LoadedCity,
  nowMs: number,
  dropPhotos: (hashes: Iterable<string>) => Promise<number>,
): Promise<Retained> {
  const before = (days: number) => new Date(nowMs - days * dayMs).toISOString()
  const { contact_days_after_closing, closed_report_days } = city.retention
  const contacts = await database.transaction((sql) =>
    sql.run(
      `DELETE FROM contacts WHERE city = ? AND report_id IN (
         SELECT id FROM reports WHERE city = ? AND closed = 1 AND closed_at < ?)`,
      [city.id, city.id, before(contact_days_after_closing)],
    ),
  )
  const dropped = new Set<string>()
  const reports = await inCity(database, city.id, async (sql, state) => {
    const rows = await sql.all<{ id: string; updated_at: string }>(
      `SELECT id, updated_at FROM reports
       WHERE city = ? AND closed = 1 AND closed_at < ? AND expired = 0 ORDER BY closed_at LIMIT 500`,
      [city.id, before(closed_report_days)],
    )
    for (const { id, updated_at } of rows) {
      for (const sha256 of await photosOf(sql, city.id, id)) dropped.add(sha256)
      await forget(sql, city.id, id)
      await touchReport(sql, state, id, updated_at)
    }
    return rows.length
  })
  await dropPhotos(dropped)
  return { contacts, reports }
}

async function photosOf(sql: Sql, city: string, id: string): Promise<readonly string[]> {
  const rows = await sql.all<{ sha256: string }>(
    'SELECT sha256 FROM photos WHERE city = ? AND report_id = ?',
    [city, id],
  )
  return rows.map(({ sha256 }) => sha256)
}

async function forget(sql: Sql, city: string, id: string): Promise<void> {
  for (const table of ['photos', 'contacts']) {
    await sql.run(`DELETE FROM ${table} WHERE city = ? AND report_id = ?`, [city, id])
  }
  await sql.run(`UPDATE events SET text = '' WHERE city = ? AND report_id = ?`, [city, id])
  // Two decimals are about a kilometre: enough for a chart, too little for a doorstep.
  await sql.run(
    `UPDATE reports SET expired = 1, description = '', description_public = NULL, attributes = '{}', public_photos = '[]',
       address = NULL, place_description = NULL, accuracy_m = NULL, status_notes = NULL,
       lat = ROUND(CAST(lat * 100 AS NUMERIC)) / 100.0, long = ROUND(CAST(long * 100 AS NUMERIC)) / 100.0
     WHERE city = ? AND id = ?`,
    [city, id],
  )
}
