import { join } from 'node:path'
import SqliteDatabase from 'libsql'

type Row = Record<string, string | number | null>

/** What is on the endpoint's disk, asked past the endpoint. */
export function stored<T extends object = Row>(dataDir: string, sql: string): readonly T[] {
  const database = new SqliteDatabase(join(dataDir, 'stadtlabor.sqlite'))
  try {
    return database.prepare(sql).all([]) as T[]
  } finally {
    database.close()
  }
}

export const countReports = (dataDir: string): number =>
  stored<{ n: number }>(dataDir, 'SELECT COUNT(*) AS n FROM reports WHERE example = 0')[0]?.n ?? 0

export interface StoredReport {
  readonly id: string
  readonly number: string
  readonly description: string
  readonly service_code: string
  readonly place_description: string | null
  readonly address: string | null
  readonly lat: number | null
  readonly long: number | null
}

export const storedReports = (dataDir: string): readonly StoredReport[] =>
  stored(
    dataDir,
    'SELECT id, number, description, service_code, place_description, address, lat, long FROM reports WHERE example = 0 ORDER BY seq',
  )

export const storedPhotos = (
  dataDir: string,
): readonly { report_id: string; sha256: string; state: string }[] =>
  stored(dataDir, 'SELECT report_id, sha256, state FROM photos ORDER BY report_id, slot')
