import { PGlite } from '@electric-sql/pglite'
import { expect, test } from 'vitest'
import { numbered, type PostgresConnection, postgresOn } from '#server/storage/postgres.ts'
import type { Database } from '#server/storage/sql.ts'
import { describeLabStorage } from '#tests/contracts/labStorage.ts'
import { describeSyncStorage } from '#tests/contracts/syncStorage.ts'

/** PostgreSQL itself, compiled to run inside of this process. It has one connection only. */
async function openPglite(): Promise<Database> {
  const database = await PGlite.create()
  const connection: PostgresConnection = {
    async query(text, params) {
      const { rows, affectedRows } = await database.query(text, [...params])
      return { rows, rowCount: affectedRows ?? null }
    },
  }
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  return postgresOn({
    query: (text, params) => inTurn(() => connection.query(text, params)),
    withConnection: (work) => inTurn(() => work(connection)),
    close: () => database.close(),
  })
}

describeSyncStorage('PostgreSQL', openPglite)
describeLabStorage('PostgreSQL', openPglite)

test('parameters are numbered as PostgreSQL wants them', () => {
  expect(numbered('SELECT ? WHERE a = ? AND b IN (?,?)')).toBe(
    'SELECT $1 WHERE a = $2 AND b IN ($3,$4)',
  )
})
