import { expect, test } from 'vitest'
import { cell } from '#server/reports/formats.ts'
import { aTown, type Town } from './support/aTown.ts'
import { aReport, creating, operation } from './support/operations.ts'

const list = '/api/v1/cities/musterstadt/reports'
const at = (lat: number, long: number, more: object = {}) =>
  aReport({ place: { lat, long, source: 'map' }, ...more })

async function townWith(...reports: ReturnType<typeof aReport>[]): Promise<Town> {
  const town = await aTown()
  await town.sync({ operations: reports.map((report) => creating(report)) })
  return town
}

const idsIn = async (town: Town, query: string) => {
  const answer = await (await town.ask(`${list}?${query}`)).json()
  return answer.features.map(({ id }: { id: string }) => id)
}

test('the public list is GeoJSON, and a report without a point is in it, too', async () => {
  const placed = at(50.11, 8.77)
  const told = aReport({ place: { description: 'Am Bolzplatz hinter der Schule' } })
  const town = await townWith(placed, told)
  const answer = await town.ask(list)
  expect(answer.headers.get('content-type')).toBe('application/geo+json')
  const { type, features } = await answer.json()
  expect(type).toBe('FeatureCollection')
  expect(features).toMatchObject([
    { id: told.id, geometry: null },
    { id: placed.id, geometry: { type: 'Point', coordinates: [8.77, 50.11] } },
  ])
  expect(JSON.stringify(features)).not.toContain('Bolzplatz')
})

test('a list is narrowed by place, state, category, time and words', async () => {
  const lamp = at(50.15, 8.8, { service_code: 'lamp', attributes: { lamp_number: '1' } })
  const waste = at(50.05, 8.72, { description: 'Sofa mit 100% Wolle' })
  const done = at(50.05, 8.73)
  const town = await townWith(lamp, waste, done)
  const mine = { report_id: done.id, receipt: done.receipt }
  town.clock.now += 60_000
  await town.sync({ operations: [operation('report.withdraw', mine)] })
  expect(await idsIn(town, 'bbox=8.79,50.1,8.81,50.2')).toEqual([lamp.id])
  expect(await idsIn(town, 'status=closed')).toEqual([done.id])
  expect(await idsIn(town, 'service_code=lamp,fear')).toEqual([lamp.id])
  expect(await idsIn(town, 'updated_after=2026-05-01T12:00:30%2B02:00')).toEqual([done.id])
  expect(await idsIn(town, 'q=SOFA')).toEqual([waste.id])
  expect(await idsIn(town, 'q=0%25+w')).toEqual([waste.id])
  expect(await idsIn(town, 'q=%25')).toEqual([waste.id])
})

test.each(['limit=7', 'limit=7&bbox=8,49,9,51'])(
  'pages of "%s" hold each report once',
  async (query) => {
    const reports = Array.from({ length: 30 }, (_, i) =>
      at(50 + (i % 6) / 100, 8.7 + (i % 5) / 100),
    )
    const town = await townWith(...reports)
    const seen: string[] = []
    let path: string | null = `${list}?${query}`
    while (path) {
      const { features, next }: { features: { id: string }[]; next: string | null } = await (
        await town.ask(path)
      ).json()
      seen.push(...features.map(({ id }) => id))
      path = next && new URL(next).pathname + new URL(next).search
    }
    expect([...seen].sort()).toEqual(reports.map(({ id }) => id).sort())
  },
)

test.each([
  ['bbox=8', 'bbox'],
  ['bbox=9,50,8,51', 'bbox'],
  ['status=wherever', 'status'],
  ['limit=0', 'limit'],
  ['limit=5000', 'limit'],
  ['updated_after=yesterday', 'updated_after'],
  ['cursor=abc', 'cursor'],
  ['sort=age', 'sort'],
  [`q=${'x'.repeat(101)}`, 'q'],
])('"%s" is answered with the parameter and what to write', async (query, field) => {
  const answer = await (await aTown()).ask(`${list}?${query}`)
  expect(answer.status).toBe(400)
  const { errors } = await answer.json()
  expect(errors).toMatchObject([{ field, detail: expect.stringMatching(/\w{2,}/) }])
})

test('a spreadsheet gets umlauts, line breaks and no formulas', async () => {
  const town = await townWith(aReport({ description: '=HYPERLINK("http://böse.example")\nzwei' }))
  const answer = await town.ask(`${list}.csv`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain(`"'=HYPERLINK(""http://böse.example"")\nzwei"`)
  expect(text.split('\r\n')).toHaveLength(3)
  expect(['+1', '-1', '@x', '\tx', 'a;b', 'a'].map(cell)).toEqual([
    "'+1",
    "'-1",
    "'@x",
    "'\tx",
    '"a;b"',
    'a',
  ])
})

test('the feed is well-formed, whatever people write', async () => {
  const town = await townWith(aReport({ description: '<b> & "x" \u0007' }))
  const text = await (await town.ask(`${list}.atom`)).text()
  expect(text).toContain('&lt;b&gt; &amp; &quot;x&quot; ')
  expect(text.match(/<entry>/g)).toHaveLength(1)
})

test('a deleted report is gone, one that never was is not found', async () => {
  const report = aReport()
  const town = await townWith(report)
  const path = `/api/v1/reports/${report.id}`
  expect((await town.ask(path)).status).toBe(200)
  const gone = operation('report.delete', { report_id: report.id, receipt: report.receipt })
  await town.sync({ operations: [gone] })
  expect((await town.ask(path)).status).toBe(410)
  expect((await town.ask(`/api/v1/reports/${aReport().id}`)).status).toBe(404)
  expect((await town.ask('/api/v1/reports/42')).status).toBe(404)
})
