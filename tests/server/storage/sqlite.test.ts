import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '#server/storage/sqlite.ts'
import { describeLabStorage } from '#tests/contracts/labStorage.ts'
import { describeSyncStorage } from '#tests/contracts/syncStorage.ts'

const openNew = async () =>
  openSqlite(join(await mkdtemp(join(tmpdir(), 'stadtlabor-test-')), 'test.sqlite'))

describeSyncStorage('SQLite', openNew)
describeLabStorage('SQLite', openNew)

test('every commit reaches the disk before it is acknowledged', async () => {
  const database = await openNew()
  const [mode] = await database.transaction((sql) => sql.all('PRAGMA synchronous'))
  const [journal] = await database.read.all('PRAGMA journal_mode')
  expect(mode).toEqual({ synchronous: 2 })
  expect(journal).toEqual({ journal_mode: 'wal' })
  await database.close()
})

test('what fails in a transaction leaves nothing behind, and the next one works', async () => {
  const database = await openNew()
  await database.transaction((sql) => sql.run('CREATE TABLE t (a TEXT PRIMARY KEY)'))
  const failing = database.transaction(async (sql) => {
    await sql.run('INSERT INTO t VALUES (?)', ['one'])
    await sql.run('INSERT INTO t VALUES (?)', ['one'])
  })
  await expect(failing).rejects.toSatisfy((error) => database.isRefusal(error))
  await database.transaction((sql) => sql.run('INSERT INTO t VALUES (?)', ['two']))
  expect(await database.read.all('SELECT a FROM t')).toEqual([{ a: 'two' }])
  await database.close()
})

test('a value that the driver cannot take is an error and not the end of the process', async () => {
  const database = await openNew()
  // A boolean from JSON is what the types cannot keep out.
  const wrong: never[] = JSON.parse('[true]')
  await expect(database.read.all('SELECT ?', wrong)).rejects.toThrow(TypeError)
  await database.close()
})
