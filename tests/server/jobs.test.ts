import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasExamples, loadDemo } from '#server/demo/loadDemo.ts'
import { runJobs } from '#server/jobs/hourly.ts'
import { aCity } from './support/aCity.ts'
import { aTown, startOfStory } from './support/aTown.ts'
import { aReport, creating, following, operation, sha256 } from './support/operations.ts'
import { aPicture } from './support/pictures.ts'

const dayMs = 86_400_000

test('the city forgets what it said it would, and keeps its figures', async () => {
  const town = await aTown()
  const bytes = await aPicture()
  const hash = sha256(bytes)
  const report = aReport({
    place: { lat: 50.12345, long: 8.76543, address_string: 'Hauptstraße 1' },
    contact: { name: 'Erika' },
    photos: [{ sha256: hash, bytes: bytes.length, width: 640, height: 480 }],
  })
  const open = aReport({ contact: { name: 'Max' } })
  await town.sync({ operations: [creating(report), creating(open)] })
  await town.ask(`/api/v1/photos/${hash}`, { method: 'PUT', body: bytes })
  const mine = { report_id: report.id, receipt: report.receipt }
  await town.sync({ operations: [operation('report.withdraw', mine)] })
  const contacts = async () =>
    (await town.database.read.all<{ name: string }>('SELECT name FROM contacts')).map(
      (row) => row.name,
    )

  town.clock.now = startOfStory + 29 * dayMs
  await runJobs(town.ports)
  expect(await contacts()).toHaveLength(2)
  town.clock.now = startOfStory + 31 * dayMs
  await runJobs(town.ports)
  expect(await contacts()).toEqual(['Max'])
  expect(await town.ports.photos.get(hash, 'full')).toBeDefined()

  town.clock.now = startOfStory + 366 * dayMs
  await runJobs(town.ports)
  expect(await town.ports.photos.get(hash, 'full')).toBeUndefined()
  const { changes } = await town.sync({ follow: [following(report)], cursor: '0' })
  const own = changes.find((change) => change.kind === 'own')
  expect(own?.report).toMatchObject({
    ...{ service_code: 'waste', handling: 'withdrawn', own_description: '', address: null },
    ...{ lat: 50.12, long: 8.77, own_photos: [], photos: [] },
  })
})

test('a photo whose rows are gone does not stay for ever', async () => {
  const town = await aTown()
  const hash = sha256('orphan')
  await town.ports.photos.put(hash, 'master', new Uint8Array([1]))
  const nightAfterTomorrow = new Date(Date.now() + 3 * dayMs).setUTCHours(2)
  town.clock.now = nightAfterTomorrow
  await runJobs(town.ports)
  expect(await town.ports.photos.get(hash, 'master')).toBeUndefined()
})

test('a new city shows its examples once, marked as such', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'stadtlabor-test-'))
  const example = { service_code: 'waste', lat: 50.1, long: 8.7, description: 'Sofa', supports: 2 }
  const demo = [
    { ...example, handling: 'done', status_notes: 'Abgeholt.', age_days: 9, address: 'Am Main' },
    { ...example, handling: 'received', age_days: 1 },
  ]
  await writeFile(join(dir, 'demo.json'), JSON.stringify(demo))
  const path = join(dir, 'city.json')
  const files = [{ purpose: 'city', name: 'city.json', path, sha256: '', bytes: 1 }] as const
  const city = { ...aCity(), files }
  const town = await aTown({ city })
  expect(await hasExamples(town.database, city.city.id)).toBe(false)
  expect(await loadDemo(town.database, city, startOfStory)).toBe(2)
  expect(await hasExamples(town.database, city.city.id)).toBe(true)
  expect(await loadDemo(town.database, city, startOfStory)).toBe(0)
  const { changes } = await town.sync({ cursor: '0' })
  expect(changes).toMatchObject([
    { report: { example: true, handling: 'done', status_notes: 'Abgeholt.', supports: 2 } },
    { report: { example: true, status: 'open', service_request_id: 'MU-2026-00002' } },
  ])
})
