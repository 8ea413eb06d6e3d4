import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the endpoint keeps its embedded database. */
export function databaseFile(dataDir: string): string {
  const name = readdirSync(dataDir).find((file) => /\.(sqlite3?|db)$/.test(file))
  if (!name) throw new Error('the endpoint made no database file')
  return join(dataDir, name)
}
