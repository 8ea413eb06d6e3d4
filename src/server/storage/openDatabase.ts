import { openPostgres } from './postgres.ts'
import type { Database } from './sql.ts'
import { openSqlite } from './sqlite.ts'

/** PostgreSQL where an address is given, else one file. */
export const openDatabase = (url: string | undefined, file: string): Database =>
  url === undefined ? openSqlite(file) : openPostgres(url)
