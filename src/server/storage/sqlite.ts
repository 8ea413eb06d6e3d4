import SqliteDatabase from 'libsql'
import type { Database, Row, Sql, SqlValue } from './sql.ts'

type Connection = InstanceType<typeof SqliteDatabase>
type Statement = ReturnType<Connection['prepare']>

/**
 * The embedded database, one file. WAL lets readers go on while one writer commits; FULL is set by
 * name because drivers differ in their default, and only FULL survives a power cut.
 */
export function openSqlite(path: string): Database {
  const writer = connect(path)
  const reader = connect(path)
  reader.exec('PRAGMA query_only = ON')
  // Rows of one place lie all over the file: each is a look into memory instead of a call.
  reader.exec(`PRAGMA mmap_size = ${2 ** 31}`)
  const write = sqlOn(writer)
  let queue: Promise<unknown> = Promise.resolve()

  async function inTransaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    await write.run('BEGIN IMMEDIATE')
    try {
      const value = await work(write)
      await write.run('COMMIT')
      return value
    } catch (error) {
      if (writer.inTransaction) await write.run('ROLLBACK')
      throw error
    }
  }

  return {
    dialect: 'sqlite',
    read: sqlOn(reader),
    transaction(work) {
      const done = queue.then(() => inTransaction(work))
      // The caller hears of a failure through `done`; the next in line must start all the same.
      queue = done.catch(() => undefined)
      return done
    },
    isRefusal,
    async close() {
      await queue
      reader.close()
      writer.close()
    },
  }
}

function connect(path: string): Connection {
  const connection = new SqliteDatabase(path)
  connection.exec('PRAGMA busy_timeout = 5000')
  connection.exec('PRAGMA journal_mode = WAL')
  connection.exec('PRAGMA synchronous = FULL')
  connection.exec('PRAGMA foreign_keys = ON')
  connection.exec('PRAGMA cache_size = -32000')
  return connection
}

function sqlOn(connection: Connection): Sql {
  const prepared = new Map<string, Statement>()
  const statement = (text: string): Statement => {
    const known = prepared.get(text)
    if (known) return known
    const made = connection.prepare(text)
    prepared.set(text, made)
    return made
  }
  return {
    // `get` leaves the statement open and with it a read transaction; `all` ends it.
    all: async <T extends Row>(text: string, params: readonly SqlValue[] = []) =>
      statement(text).all(bindable(params)) as T[],
    run: async (text, params = []) => statement(text).run(bindable(params)).changes,
  }
}

/** The driver ends the whole process at a boolean or an object; a thrown error is kinder. */
function bindable(params: readonly SqlValue[]): readonly SqlValue[] {
  for (const param of params) {
    if (param !== null && typeof param !== 'string' && !Number.isFinite(param)) {
      throw new TypeError(`not a value for SQL: ${typeof param}`)
    }
  }
  return params
}

const refusals = ['SQLITE_CONSTRAINT', 'SQLITE_MISMATCH', 'SQLITE_TOOBIG', 'SQLITE_RANGE']

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return true
  if (!('code' in error)) return error instanceof TypeError || error instanceof RangeError
  const code = String(error.code)
  return refusals.some((refusal) => code.startsWith(refusal))
}
