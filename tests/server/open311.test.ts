import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCities } from '#server/storage/cityState.ts'
import { aCity } from './support/aCity.ts'
import { aTown, type Town } from './support/aTown.ts'
import { aReport, creating, operation } from './support/operations.ts'

const base = '/open311/v2'
const read = async (town: Town, path: string) => {
  const answer = await town.ask(`${base}/${path}`)
  return { status: answer.status, body: await answer.json() }
}
const at = (lat: number, long: number, more: object = {}) =>
  aReport({ place: { lat, long, source: 'map' }, ...more })

test('the categories and their questions have the names of the standard', async () => {
  const town = await aTown()
  const { body: services } = await read(town, 'services.json')
  expect(services[1]).toEqual({
    service_code: 'lamp',
    service_name: 'Kategorie lamp',
    description: '',
    metadata: true,
    type: 'realtime',
    keywords: '',
    group: 'Straße',
  })
  const { body: definition } = await read(town, 'services/lamp.json')
  expect(definition).toMatchObject({
    service_code: 'lamp',
    attributes: [{ variable: true, code: 'lamp_number', datatype: 'string', required: true }],
  })
})

test('public reports are listed newest first, every key there, nothing private', async () => {
  const town = await aTown()
  const first = at(50.1, 8.76, { description: 'Sofa <alt> & nass' })
  const secret = at(50.1, 8.77, { service_code: 'fear' })
  await town.sync({ operations: [creating(first), creating(secret)] })
  const { body } = await read(town, 'requests.json?extensions=true')
  expect(body).toHaveLength(1)
  expect(body[0]).toMatchObject({
    service_request_id: 'MU-2026-00001',
    status: 'open',
    service_name: 'Kategorie waste',
    agency_responsible: 'Musterstadt',
    lat: 50.1,
    address_id: null,
    media_url: null,
    extended_attributes: { id: first.id, detailed_status: 'received' },
  })
  expect(await read(town, 'requests/MU-2026-00001.json')).toMatchObject({ body: [{ lat: 50.1 }] })
  expect(await read(town, 'requests/MU-2026-00002.json')).toMatchObject({ status: 404 })
  const xml = await (await town.ask(`${base}/requests.xml`)).text()
  expect(xml).toContain('<service_requests><request><service_request_id>MU-2026-00001<')
  expect(xml).toContain('<address_id/>')
  expect(xml).not.toMatch(/receipt|<alt>/)
})

test('the list is narrowed by number, category, state and time, and has pages', async () => {
  const town = await aTown()
  const reports = Array.from({ length: 5 }, (_, i) => at(50.1, 8.7 + i / 100))
  await town.sync({ operations: reports.map((report) => creating(report)) })
  const [one] = reports
  const receipt = { report_id: one?.id, receipt: one?.receipt }
  await town.sync({ operations: [operation('report.withdraw', receipt)] })
  const numbers = async (query: string) =>
    (await read(town, `requests.json?${query}`)).body.map(
      ({ service_request_id }: { service_request_id: string }) => service_request_id,
    )
  expect(await numbers('status=closed')).toEqual(['MU-2026-00001'])
  expect(await numbers('status=open')).toHaveLength(4)
  expect(await numbers('service_code=lamp')).toEqual([])
  expect(await numbers('service_request_id=MU-2026-00002,MU-2026-00003')).toHaveLength(2)
  expect(await numbers('end_date=2026-01-01T00:00:00Z')).toEqual([])
  const pages = [await numbers('page_size=3'), await numbers('page_size=3&page=2')]
  expect(new Set(pages.flat()).size).toBe(5)
})

test.each([
  ['requests.json?start_date=yesterday', 400, 'start_date'],
  ['requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-30T00:00:00Z', 400, '90 days'],
  ['requests.json?status=lost', 400, 'status'],
  ['requests.json?page=0', 400, 'page'],
  ['services/none.json', 404, 'service_code'],
  ['requests.json?jurisdiction_id=elsewhere.de', 404, 'jurisdiction_id'],
  ['somewhere.json', 404, 'services'],
])('%s is answered %i in the shape of the standard', async (path, status, words) => {
  const { status: got, body } = await read(await aTown(), path)
  expect(got).toBe(status)
  expect(body[0]).toMatchObject({ code: status })
  expect(body[0].description).toContain(words)
})

test('with several cities the jurisdiction must be named, and posting says where to go', async () => {
  const other = aCity({ id: 'andernorts', jurisdiction_id: 'andernorts.de', number_prefix: 'AN' })
  const one = aCity()
  const cities = new Map([one, other].map((loaded) => [loaded.city.id, loaded]))
  const town = await aTown({ cities })
  await town.ports.database.transaction((sql) => addCities(sql, cities.keys()))
  expect(await read(town, 'services.json')).toMatchObject({ status: 400 })
  const named = await read(town, 'services.json?jurisdiction_id=andernorts.de')
  expect(named.status).toBe(200)
  const posted = await town.ask(`${base}/requests.json`, { method: 'POST', body: 'lat=1' })
  expect(posted.status).toBe(403)
  expect(await posted.text()).toContain('/api/v1/cities/{city}/sync')
  const found = await (await town.ask('/open311/discovery.json')).json()
  expect(found.endpoints[0]).toMatchObject({ type: 'production' })
  expect(await (await town.ask('/open311/discovery.xml')).text()).toMatch(/^<\?xml.*<discovery>/s)
})

test('no path and no argument makes it fail', async () => {
  const town = await aTown()
  const words = fc.oneof(
    fc.constantFrom('services', 'requests', 'x', '..', '%00', "'", '0', '1e9', '.json', '.xml'),
    fc.stringMatching(/^[ -~]{0,20}$/),
  )
  const names = fc.constantFrom(
    ...['start_date', 'end_date', 'page', 'page_size', 'status', 'service_request_id'],
    ...['service_code', 'updated_after', 'jurisdiction_id', 'extensions'],
  )
  const values = fc.oneof(words, fc.constantFrom('-271821-04-20T00:00:00Z', '9999-12-31T23:59:59Z'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { maxLength: 3 }),
      fc.array(fc.tuple(names, values), { maxLength: 4 }),
      async (parts, query) => {
        const asked = new URLSearchParams(query).toString()
        for (const path of [`${base}/${parts.join('/')}`, `${base}/requests.json`]) {
          const answer = await town.ask(`${path}?${asked}`)
          expect(answer.status).toBeLessThan(500)
        }
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)
