import SqliteDatabase from 'libsql'
import { mulberry32 } from '#tests/support/real/weather.ts'
import { ask } from '../lib/postgres.ts'

type Row = Record<string, string | number | null>

export const reports = 1_000_000
/** Offenbach: west, south, east, north. */
export const bounds = [8.717, 50.046, 8.845, 50.138] as const
const [west, south, east, north] = bounds

/** A million copies of the report that the endpoint itself wrote, each in its own place. */
export function fillSqlite(file: string): void {
  const database = new SqliteDatabase(file)
  database.exec('PRAGMA synchronous = OFF')
  const [first] = database.prepare('SELECT * FROM reports').all([]) as Row[]
  const columns = Object.keys(first ?? {})
  const marks = columns.map(() => '?').join(', ')
  const insert = database.prepare(`INSERT INTO reports (${columns.join(', ')}) VALUES (${marks})`)
  const random = mulberry32(42)
  database.exec('BEGIN')
  for (let seq = 2; seq <= reports; seq++) {
    const own: Row = {
      id: `0190a000-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`,
      number: `OF-2026-${seq}`,
      seq,
      lat: south + random() * (north - south),
      long: west + random() * (east - west),
      closed: seq % 3 === 0 ? 1 : 0,
      handling: seq % 3 === 0 ? 'done' : 'received',
      public: 1,
      was_public: 1,
      text_public: 1,
    }
    insert.run(columns.map((column) => own[column] ?? first?.[column] ?? null))
  }
  database.exec('COMMIT')
  database.exec(setCounters)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

const setCounters = `UPDATE city_state SET seq = ${reports}, last_number = ${reports} WHERE city = 'offenbach'`

/** The same in PostgreSQL's words, and the tidying that its autovacuum would do a minute later. */
export async function fillPostgres(url: string): Promise<void> {
  const [first] = await ask<Row>(url, 'SELECT * FROM reports')
  const columns = Object.keys(first ?? {})
  const own: Record<string, string> = {
    id: `'0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0')`,
    number: `'OF-2026-' || n`,
    seq: 'n',
    lat: `${south} + random() * ${north - south}`,
    long: `${west} + random() * ${east - west}`,
    closed: 'CASE WHEN n % 3 = 0 THEN 1 ELSE 0 END',
    handling: `CASE WHEN n % 3 = 0 THEN 'done' ELSE 'received' END`,
    ...{ public: '1', was_public: '1', text_public: '1' },
  }
  const values = columns.map((column) => own[column] ?? `first.${column}`)
  await ask(
    url,
    'SET synchronous_commit = off',
    'SELECT setseed(0.42)',
    `INSERT INTO reports (${columns.join(', ')})
     SELECT ${values.join(', ')} FROM reports first, generate_series(2, ${reports}) n`,
    setCounters,
    'VACUUM (ANALYZE) reports',
    'CHECKPOINT',
  )
}
