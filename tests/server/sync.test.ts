import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { maxSyncBytes } from '#protocol/sync.ts'
import type { Database, Sql } from '#server/storage/sql.ts'
import { openSqlite } from '#server/storage/sqlite.ts'
import { aCity } from './support/aCity.ts'
import { aTown, startOfStory, type Town } from './support/aTown.ts'
import { aReport, creating, following, operation } from './support/operations.ts'

const post = (town: Town, body: BodyInit, headers: HeadersInit = {}) =>
  town.ask('/api/v1/cities/musterstadt/sync', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })

test.each([
  ['service_code', { service_code: 'dragons' }, 'unknown_category'],
  ['attributes.lamp_number', { service_code: 'lamp' }, 'answer_required'],
  [
    'attributes.lamp_number',
    { service_code: 'lamp', attributes: { lamp_number: 'a\nb' } },
    'answer_invalid',
  ],
  ['description', { service_code: 'other', description: ' ' }, 'description_required'],
  ['place', { place: {} }, 'place_missing'],
  ['place', { place: { lat: 50 } }, 'invalid'],
  ['place.lat', { place: { lat: 99, long: 8 } }, 'invalid'],
  ['contact.email', { contact: { email: 'nobody' } }, 'invalid'],
  ['photos.0.sha256', { photos: [{ sha256: 'x', bytes: 1, width: 1, height: 1 }] }, 'invalid'],
])('a report whose %s is not right says so (%j)', async (field, change, code) => {
  const { sync } = await aTown()
  const { results } = await sync({ operations: [creating(aReport(change))] })
  expect(results[0]).toMatchObject({ outcome: 'rejected', problem: { field, code } })
})

test('an operation of a later version is refused by name and costs nothing else', async () => {
  const { sync } = await aTown()
  const { results } = await sync({
    operations: [operation('report.sing', { song: 1 }), creating(aReport())],
  })
  expect(results.map(({ problem, outcome }) => problem?.code ?? outcome)).toEqual([
    'unknown_kind',
    'accepted',
  ])
})

test('a refused operation can be mended and sent again', async () => {
  const { sync } = await aTown()
  const report = aReport({ service_code: 'lamp' })
  await sync({ operations: [creating(report)] })
  const mended = { ...report, payload: { ...report.payload, attributes: { lamp_number: '7' } } }
  const { results } = await sync({ operations: [creating(mended)] })
  expect(results[0]?.outcome).toBe('accepted')
})

test('a fear space is in no public list, and its reporter follows it all the same', async () => {
  const town = await aTown()
  const report = aReport({ service_code: 'fear' })
  const { changes } = await town.sync({
    operations: [creating(report), operation('report.support', { report_id: report.id })],
    follow: [following(report)],
  })
  expect(changes.map(({ kind }) => kind)).toEqual(['own'])
  expect((await town.ask(`/api/v1/reports/${report.id}`)).status).toBe(404)
  const authorization = `Receipt ${report.receipt}`
  const own = await town.ask(`/api/v1/reports/${report.id}`, { headers: { authorization } })
  expect(await own.json()).toMatchObject({
    public: false,
    own_description: report.payload.description,
  })
})

test('where a person looks first, nothing is public before', async () => {
  const { sync } = await aTown({ city: aCity({ publishing: 'after_review' }) })
  const { changes } = await sync({ operations: [creating(aReport())] })
  expect(changes).toEqual([])
})

test('contact data never travels back', async () => {
  const town = await aTown()
  const report = aReport({ contact: { name: 'Erika Beispiel', phone: '069 1234' } })
  const answer = await town.sync({ operations: [creating(report)], follow: [following(report)] })
  expect(JSON.stringify(answer)).not.toContain('Erika')
  expect(JSON.stringify(town.logged)).not.toContain('Erika')
})

test('a device clock that is years wrong changes nothing but what it says', async () => {
  const { sync } = await aTown()
  const future = aReport({ requested_datetime: '2031-01-01T00:00:00Z' })
  const waited = aReport({ requested_datetime: '2026-04-20T08:00:00+02:00' })
  const { changes } = await sync({ operations: [creating(future), creating(waited)] })
  const times = changes.flatMap((change) =>
    change.kind === 'report' ? [change.report.requested_datetime] : [],
  )
  expect(times).toEqual(['2026-05-01T10:00:00.000Z', '2026-04-20T06:00:00.000Z'])
})

test('a first pull brings open reports only, and all that closes while it runs', async () => {
  const { sync, clock } = await aTown()
  const withdrawing = ({ id, receipt }: ReturnType<typeof aReport>) =>
    operation('report.withdraw', { report_id: id, receipt })
  const old = aReport()
  await sync({ operations: [creating(old), withdrawing(old)] })
  const reports = Array.from({ length: 600 }, () => aReport())
  for (let at = 0; at < 600; at += 100) {
    await sync({ operations: reports.slice(at, at + 100).map((report) => creating(report)) })
  }
  clock.now = startOfStory + 5 * 86_400_000
  const first = await sync({})
  expect(first.more).toBe(true)
  const [closing] = reports
  if (closing) await sync({ operations: [withdrawing(closing)] })
  const second = await sync({ cursor: first.cursor })
  const ids = [...first.changes, ...second.changes].flatMap((change) =>
    change.kind === 'report' ? [`${change.report.id} ${change.report.status}`] : [],
  )
  expect(ids).toHaveLength(601)
  expect(ids.at(-1)).toBe(`${closing?.id} closed`)
  expect(ids.some((line) => line.startsWith(old.id))).toBe(false)
})

test('all requests of one turn share one commit', async () => {
  const town = await aTown()
  await Promise.all(Array.from({ length: 4 }, () => town.sync({ operations: many(100) })))
  expect(town.ports.metrics.text()).toContain('commits_total 1\n')
  expect(town.ports.metrics.text()).toContain('committed_operations_total 400\n')
})

const many = (count: number) => Array.from({ length: count }, () => creating(aReport()))

test('what the database refuses against all checks costs only itself', async () => {
  const real = openSqlite(':memory:')
  const file = await memoryWith(real, 'poison')
  const { sync } = await aTown({ database: file })
  const poison = creating(aReport({ description: 'poison' }))
  const { results } = await sync({ operations: [...many(3), poison, ...many(3)] })
  expect(results.map(({ outcome }) => outcome)).toEqual(
    [3, 4, 5, 6, 7, 8, 9].map((n) => (n === 6 ? 'rejected' : 'accepted')),
  )
  const numbers = results.flatMap(({ reference }) => (reference ? [reference.slice(-5)] : []))
  expect(numbers).toEqual(['00001', '00002', '00003', '00004', '00005', '00006'])
})

/** One connection for all, so that it can be in memory; refuses rows with a certain word. */
async function memoryWith(real: Database, word: string): Promise<Database> {
  const refusing = (sql: Sql): Sql => ({
    all: sql.all,
    run: (text, params) =>
      params?.includes(word) ? Promise.reject(new TypeError('refused')) : sql.run(text, params),
  })
  const shared: Sql = {
    all: (text, params) => real.transaction((sql) => sql.all(text, params)),
    run: (text, params) => real.transaction((sql) => sql.run(text, params)),
  }
  return {
    ...real,
    read: shared,
    transaction: (work) => real.transaction((sql) => work(refusing(sql))),
  }
}

test('a full disk is no verdict on a report: the device tries again later', async () => {
  const town = await aTown()
  const full = Object.assign(new Error('disk is full'), { code: 'SQLITE_FULL' })
  let failing = false
  const sometimes = await aTown({
    database: {
      ...town.database,
      transaction: (work) => (failing ? Promise.reject(full) : town.database.transaction(work)),
    },
  })
  failing = true
  const answer = await post(sometimes, JSON.stringify(body([creating(aReport())])))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
})

const body = (operations: unknown[], more: object = {}) => ({
  device: 'device-one',
  cursor: null,
  operations,
  ...more,
})

test.each([
  ['no JSON at all', '<html>', {}, 400],
  ['another type', '{}', { 'content-type': 'text/plain' }, 415],
  ['another packing', '{}', { 'content-encoding': 'br' }, 415],
  ['a broken packing', 'nonsense', { 'content-encoding': 'gzip' }, 400],
  ['too many bytes', ' '.repeat(maxSyncBytes + 1), {}, 413],
  ['bytes that claim to be few', ' '.repeat(maxSyncBytes + 1), { 'content-length': '2' }, 413],
  ['bytes that claim to be too many', '{}', { 'content-length': '999999999' }, 422],
  ['no device', '{"cursor":null}', {}, 422],
  ['a made-up cursor', '{"device":"device-one","cursor":"abc"}', {}, 422],
])('a request with %s is told what is wrong', async (_name, text, headers, status) => {
  const answer = await post(await aTown(), text, headers)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ status, detail: expect.any(String) })
})

test('more than a hundred operations name the field that is too long', async () => {
  const answer = await post(await aTown(), JSON.stringify(body(many(101))))
  expect(await answer.json()).toMatchObject({ status: 422, errors: [{ field: 'operations' }] })
})

test('a packed body arrives, one that unpacks without end does not', async () => {
  const town = await aTown()
  const packed = gzipSync(JSON.stringify(body([creating(aReport())])))
  expect((await post(town, packed, { 'content-encoding': 'gzip' })).status).toBe(200)
  const bomb = gzipSync(Buffer.alloc(50_000_000, ' '))
  expect((await post(town, bomb, { 'content-encoding': 'gzip' })).status).toBe(413)
})

test('a payload nested without end is refused alone', async () => {
  const town = await aTown()
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const text = JSON.stringify(body([operation('x', 'DEEP'), creating(aReport())]))
  const answer = await post(town, text.replace('"DEEP"', deep))
  const { results } = await answer.json()
  expect(results).toMatchObject([{ outcome: 'rejected' }, { outcome: 'accepted' }])
})

test('who sends without pause is asked to wait, and a school is not', async () => {
  const town = await aTown()
  const send = () => post(town, JSON.stringify(body([])))
  const first = await Promise.all(Array.from({ length: 600 }, send))
  expect(first.every(({ status }) => status === 200)).toBe(true)
  const next = await send()
  expect([next.status, next.headers.get('retry-after')]).toEqual([429, '1'])
  town.clock.now += 1000
  expect((await send()).status).toBe(200)
})
