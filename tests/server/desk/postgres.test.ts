import { PGlite } from '@electric-sql/pglite'
import { expect, test } from 'vitest'
import type { DeskList, DeskReport } from '#protocol/desk.ts'
import { firstBrokenLine } from '#server/desk/audit.ts'
import { type PostgresConnection, postgresOn } from '#server/storage/postgres.ts'
import type { Database } from '#server/storage/sql.ts'
import { aDesk, anAdmin, operated, reported, sha } from './aDesk.ts'

/** PostgreSQL itself, compiled to run in this process, with its one connection. */
async function openPglite(): Promise<Database> {
  const engine = await PGlite.create()
  const connection: PostgresConnection = {
    async query(text, params) {
      const { rows, affectedRows } = await engine.query(text, [...params])
      return { rows, rowCount: affectedRows ?? null }
    },
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  return postgresOn({
    query: (text, params) => inTurn(() => connection.query(text, params)),
    withConnection: (work) => inTurn(() => work(connection)),
    close: () => engine.close(),
  })
}

test('the desk works on PostgreSQL as it does on SQLite', async () => {
  await using desk = await aDesk({ database: await openPglite() })
  const { database } = desk
  const admin = await anAdmin(desk)
  const secret = 'y'.repeat(43)
  const id = await reported(desk, 1, { receipt_sha256: sha(secret) })
  await reported(desk, 2, { service_code: 'angst' })
  const at = `/reports/${id}`
  const read = async () => (await (await admin.get(`${at}?city=linden`)).json()) as DeskReport
  const deed = async (name: string, body: object) =>
    (await admin.post(`${at}/${name}?city=linden`, { seq: (await read()).seq, ...body })).status

  expect(await deed('publish', { public: true, text: true, description_public: 'Ein Sofa' })).toBe(
    200,
  )
  expect(await deed('handling', { handling: 'done', reason: 'Das ist abgeholt.' })).toBe(200)
  expect((await read()).unread).toBe(false)
  const city = desk.cities.get('linden')
  if (!city) throw new Error('no city')
  await operated(desk, city, 'report.reopen', { report_id: id, receipt: secret }, 78)
  expect((await read()).unread).toBe(true)
  expect(await deed('reply', { text: 'Wir sehen nach.' })).toBe(200)

  const query = '&q=sofa&bbox=8.4,50.4,8.6,50.6&limit=1'
  const found = await admin.get(`/reports?city=linden${query}`)
  const { reports, counts, next } = (await found.json()) as DeskList
  expect(reports.map(({ number }) => number)).toEqual(['LI-2026-00002'])
  const page = await admin.get(`/reports?city=linden${query}&cursor=${next}`)
  expect(((await page.json()) as DeskList).reports.map((one) => one.id)).toEqual([id])
  expect(counts?.handling).toMatchObject({ received: { count: 2 } })
  expect(await firstBrokenLine(database.read, 'linden')).toBeUndefined()
  const change = (text: string) => database.transaction((sql) => sql.run(text))
  await expect(change(`UPDATE desk_audit SET target = 'x'`)).rejects.toThrow()
  await expect(change('DELETE FROM desk_audit')).rejects.toThrow()
}, 60_000)
