import type { Database } from './sql.ts'

/** A step of the schema's history. Once released it is never edited: a later one mends it. */
export interface Migration {
  /** Begins with its number: 001-reports. */
  readonly id: string
  readonly statements: readonly string[]
  /** Where PostgreSQL says it differently (triggers): all statements again, in its words. */
  readonly postgres?: readonly string[]
}

/** Runs what has not run yet, each step in a transaction of its own. The ids that ran now. */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  now: () => number,
): Promise<readonly string[]> {
  await database.transaction((sql) =>
    sql.run(
      'CREATE TABLE IF NOT EXISTS migrations (id TEXT PRIMARY KEY, applied_at TEXT NOT NULL)',
    ),
  )
  const rows = await database.read.all<{ id: string }>('SELECT id FROM migrations')
  const applied = new Set(rows.map(({ id }) => id))
  const missing = migrations.filter(({ id }) => !applied.has(id))
  for (const { id, statements, postgres } of missing) {
    const steps = database.dialect === 'postgres' ? (postgres ?? statements) : statements
    await database.transaction(async (sql) => {
      // First, so that of two instances starting together one waits here and the other works.
      const mine = await sql.run(
        'INSERT INTO migrations (id, applied_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
        [id, new Date(now()).toISOString()],
      )
      if (mine === 1) for (const statement of steps) await sql.run(statement)
    })
  }
  return missing.map(({ id }) => id)
}
