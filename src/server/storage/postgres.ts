import pg from 'pg'
import type { Database, Row, Sql, SqlValue } from './sql.ts'

export interface PostgresAnswer {
  readonly rows: readonly unknown[]
  readonly rowCount: number | null
}
/** What is needed of a connection; the tests bring a PostgreSQL of their own. */
export interface PostgresConnection {
  query(text: string, params: readonly SqlValue[]): Promise<PostgresAnswer>
}
export interface PostgresPool extends PostgresConnection {
  /** One connection for as long as the work lasts. */
  withConnection<T>(work: (connection: PostgresConnection) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** PostgreSQL's number for its type; our change numbers stay far below 2⁵³. */
const bigint = 20
const maxConnections = 10
/** class 22: a value that does not fit; class 23: a constraint. */
const refusals = /^2[23]/

export function openPostgres(url: string): Database {
  pg.types.setTypeParser(bigint, Number)
  const pool = new pg.Pool({ connectionString: url, max: maxConnections })
  // An idle connection that breaks is replaced at the next query; that query tells of real trouble.
  pool.on('error', () => undefined)
  return postgresOn({
    query: (text, params) => pool.query(text, [...params]),
    async withConnection(work) {
      const client = await pool.connect()
      let failure: Error | undefined
      try {
        return await work({ query: (text, params) => client.query(text, [...params]) })
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error))
        throw error
      } finally {
        // A connection that failed is in an unknown state and is not used again.
        client.release(failure)
      }
    },
    close: () => pool.end(),
  })
}

export function postgresOn(pool: PostgresPool): Database {
  return {
    dialect: 'postgres',
    read: sqlOn(pool),
    transaction: (work) =>
      pool.withConnection(async (connection) => {
        await connection.query('BEGIN', [])
        try {
          const value = await work(sqlOn(connection))
          await connection.query('COMMIT', [])
          return value
        } catch (error) {
          await connection.query('ROLLBACK', [])
          throw error
        }
      }),
    isRefusal,
    close: () => pool.close(),
  }
}

const sqlOn = (connection: PostgresConnection): Sql => ({
  all: async <T extends Row>(text: string, params: readonly SqlValue[] = []) => {
    const { rows } = await connection.query(numbered(text), params)
    return rows as readonly T[]
  },
  run: async (text, params = []) => (await connection.query(numbered(text), params)).rowCount ?? 0,
})

const numberedTexts = new Map<string, string>()

/** `?` becomes `$1`, `$2`, …; our statements have no question mark in quotes. */
export function numbered(text: string): string {
  const known = numberedTexts.get(text)
  if (known !== undefined) return known
  let count = 0
  const made = text.replace(/\?/g, () => {
    count += 1
    return `$${count}`
  })
  numberedTexts.set(text, made)
  return made
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return true
  if (!('code' in error)) return error instanceof TypeError || error instanceof RangeError
  return refusals.test(String(error.code))
}
