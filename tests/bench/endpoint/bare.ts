import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'libsql'
import { databaseFile } from '../lib/databaseFile.ts'
import { timed } from '../lib/figures.ts'

type Row = Record<string, string | number | null>
type Table = { readonly name: string; readonly rows: readonly Row[] }
/** Tables in the order in which one operation writes them. */
export const written = ['reports', 'operations', 'events'] as const

export interface Written {
  readonly schema: readonly string[]
  readonly tables: readonly Table[]
}

/** What the endpoint wrote, with the schema it wrote it to. */
export function rowsOf(dataDir: string): Written {
  const database = new SqliteDatabase(databaseFile(dataDir))
  const named = database
    .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    .all([]) as { sql: string }[]
  const tables = written.map((name) => ({
    name,
    rows: database.prepare(`SELECT * FROM ${name} ORDER BY rowid`).all([]) as Row[],
  }))
  database.close()
  return { schema: named.map(({ sql }) => sql), tables }
}

export const firstOf = ({ schema, tables }: Written, count: number): Written => ({
  schema,
  tables: tables.map(({ name, rows }) => ({ name, rows: rows.slice(0, count) })),
})

/** The same rows by the driver alone, in transactions of so many operations; operations a second. */
export async function bareInserts({ schema, tables }: Written, size: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'stadtlabor-bare-'))
  const database = new SqliteDatabase(join(folder, 'bare.db'))
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'cache_size = -32000',
  ]) {
    database.exec(`PRAGMA ${pragma}`)
  }
  for (const sql of schema) database.exec(sql)
  database.exec("INSERT INTO city_state (city, seq, last_number) VALUES ('offenbach', 0, 0)")
  const inserts = tables.map(({ name, rows }) => {
    const columns = Object.keys(rows[0] ?? {})
    const marks = columns.map(() => '?').join(', ')
    const statement = database.prepare(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`,
    )
    return { statement, values: rows.map((row) => columns.map((column) => row[column] ?? null)) }
  })
  const counters = database.prepare(
    "UPDATE city_state SET seq = ?, last_number = ? WHERE city = 'offenbach'",
  )
  const count = tables[0]?.rows.length ?? 0
  const { ms } = await timed(() => {
    for (let from = 0; from < count; from += size) {
      database.exec('BEGIN IMMEDIATE')
      for (let i = from; i < Math.min(from + size, count); i++) {
        for (const { statement, values } of inserts) statement.run(values[i] ?? [])
      }
      counters.run([from, from])
      database.exec('COMMIT')
    }
  })
  database.close()
  await rm(folder, { recursive: true, force: true })
  return (count / ms) * 1000
}
