import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { maxMediaBytes } from '#protocol/lab.ts'
import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts'
import { createApp } from '#server/app.ts'
import type { LoadedCity } from '#server/cities.ts'
import { createMetrics } from '#server/http/metrics.ts'
import { createLimits } from '#server/limits.ts'
import { createDiskPhotoStore } from '#server/photos/diskPhotoStore.ts'
import { createPictureMaker } from '#server/photos/pictures.ts'
import { createUploads } from '#server/photos/uploads.ts'
import type { AppPorts } from '#server/ports.ts'
import { addCities } from '#server/storage/cityState.ts'
import { migrate } from '#server/storage/migrate.ts'
import { migrations } from '#server/storage/migrations.ts'
import type { Database } from '#server/storage/sql.ts'
import { openSqlite } from '#server/storage/sqlite.ts'
import { aCity } from './aCity.ts'

export const startOfStory = Date.parse('2026-05-01T10:00:00Z')

/** An endpoint with a real database and a real disk; clock and network are ours. */
export async function aTown(change: Partial<AppPorts> & { city?: LoadedCity } = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'stadtlabor-test-'))
  const database = change.database ?? openSqlite(join(dir, 'test.sqlite'))
  onTestFinished(async () => {
    if (!change.database) await database.close()
    await rm(dir, { recursive: true, force: true })
  })
  const clock = { now: startOfStory }
  const now = () => clock.now
  const loaded = change.city ?? aCity()
  const logged: unknown[] = []
  const note = (fields: unknown, message: string) => void logged.push({ fields, message })
  const ports: AppPorts = {
    database,
    photos: createDiskPhotoStore(join(dir, 'photos'), randomUUID),
    uploads: createUploads(join(dir, 'photos', 'tmp')),
    mediaUploads: createUploads(join(dir, 'photos', 'tmp-labs'), maxMediaBytes),
    makePictures: createPictureMaker(),
    cities: new Map([[loaded.city.id, loaded]]),
    example: false,
    app: { find: async () => undefined },
    tile: async () => ({ kind: 'none' }),
    limits: createLimits(now),
    metrics: createMetrics(),
    networkOf: () => 'one network',
    isDesk: async () => false,
    deskPerson: async () => undefined,
    labs: labPorts(),
    now,
    atEndOfTurn: setImmediate,
    log: { info: note, warn: note, error: note },
    ...change,
  }
  await prepared(database, [...ports.cities.keys()])
  const app = createApp(ports)
  const city = loaded.city.id
  const ask = (path: string, init: RequestInit = {}) =>
    app(new Request(`http://town.test${path}`, init))
  return {
    ...{ app, ask, ports, dir, clock, city, database, logged },
    sync: (request: Partial<SyncRequest>) => sync(ask, city, request),
  }
}
export type Town = Awaited<ReturnType<typeof aTown>>

/** No templates, no timers, no import: a test that needs them brings its own. */
const labPorts = (): AppPorts['labs'] => ({
  newId: randomUUID,
  newToken: () => randomBytes(32).toString('base64url'),
  random: randomInt,
  templates: async () => [],
  importXlsx: async () => ({ ok: false, problems: [] }),
  importText: async () => ({ ok: false, problems: [] }),
  importXform: async () => ({ ok: false, problems: [] }),
  every: () => () => undefined,
  stopping: new AbortController().signal,
})

async function prepared(database: Database, cities: readonly string[]): Promise<void> {
  await migrate(database, migrations, () => startOfStory)
  await database.transaction((sql) => addCities(sql, cities))
}

async function sync(
  ask: (path: string, init?: RequestInit) => Promise<Response>,
  city: string,
  request: Partial<SyncRequest>,
): Promise<SyncAnswer> {
  const response = await ask(`/api/v1/cities/${city}/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device: 'device-one', cursor: null, ...request }),
  })
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}
