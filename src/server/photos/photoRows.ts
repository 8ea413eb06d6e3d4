import { inCity } from '../storage/cityState.ts'
import { refreshPublicPhotos } from '../storage/reportRow.ts'
import type { Database, Sql } from '../storage/sql.ts'
import { touchReport } from '../storage/touchReport.ts'

export type PhotoState = 'unknown' | 'wanted' | 'stored'

/** Whether some accepted report names this photo, and whether its bytes are there. */
export async function photoState(sql: Sql, sha256: string): Promise<PhotoState> {
  const rows = await sql.all<{ state: string }>('SELECT state FROM photos WHERE sha256 = ?', [
    sha256,
  ])
  if (rows.length === 0) return 'unknown'
  return rows.some(({ state }) => state === 'stored') ? 'stored' : 'wanted'
}

/** The bytes are on the disk: now, and only now, the reports may say so. How many reports have it. */
export async function markStored(
  database: Database,
  { sha256, bytes, at }: { sha256: string; bytes: number; at: string },
): Promise<number> {
  const cities = await database.read.all<{ city: string }>(
    'SELECT DISTINCT city FROM photos WHERE sha256 = ?',
    [sha256],
  )
  let reports = 0
  for (const { city } of cities) {
    reports += await inCity(database, city, async (sql, state) => {
      const rows = await sql.all<{ report_id: string }>(
        'SELECT DISTINCT report_id FROM photos WHERE city = ? AND sha256 = ?',
        [city, sha256],
      )
      await sql.run(`UPDATE photos SET state = 'stored', bytes = ? WHERE city = ? AND sha256 = ?`, [
        bytes,
        city,
        sha256,
      ])
      for (const { report_id } of rows) {
        await refreshPublicPhotos(sql, city, report_id)
        await touchReport(sql, state, report_id, at)
      }
      return rows.length
    })
  }
  return reports
}
