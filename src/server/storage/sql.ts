/** What every driver takes and gives. No booleans (0 and 1 instead), no dates (ISO 8601 text). */
export type SqlValue = string | number | null
export type Row = Readonly<Record<string, SqlValue>>

/** Portable SQL with `?` for parameters. */
export interface Sql {
  all<T extends Row = Row>(text: string, params?: readonly SqlValue[]): Promise<readonly T[]>
  /** How many rows were changed. */
  run(text: string, params?: readonly SqlValue[]): Promise<number>
}

export interface Database {
  readonly dialect: 'sqlite' | 'postgres'
  /** Sees only what is committed; never waits for a writer. */
  readonly read: Sql
  /** All or nothing, durable on disk when the promise resolves. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** true: this row can never be stored (a constraint, a type); false: the database is in trouble. */
  isRefusal(error: unknown): boolean
  close(): Promise<void>
}

/** Lists of ids come in every length; few shapes of statement keep the cache of prepared ones small. */
const listSizes = [1, 10, 100, 1000]

/** `?,?,…` and its parameters, filled up with the last one so that statements are used again. */
export function listOf(values: readonly string[]): { marks: string; params: readonly string[] } {
  const last = values.at(-1)
  if (last === undefined) return { marks: 'NULL', params: [] }
  const size = listSizes.find((fits) => fits >= values.length) ?? values.length
  const params = [...values, ...Array<string>(size - values.length).fill(last)]
  return { marks: params.map(() => '?').join(','), params }
}
