import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '#domain/report.ts'
import { type LoadedCity, loadCities } from '#server/cities.ts'
import { createDesk } from '#server/desk/createDesk.ts'
import { firstLink } from '#server/desk/firstLink.ts'
import type { DeskPorts } from '#server/desk/ports.ts'
import { createRateLimiter } from '#server/http/rateLimit.ts'
import { addCities, inCity } from '#server/storage/cityState.ts'
import { migrate } from '#server/storage/migrate.ts'
import { migrations } from '#server/storage/migrations.ts'
import type { Database } from '#server/storage/sql.ts'
import { openSqlite } from '#server/storage/sqlite.ts'
import { applyBatch } from '#server/sync/applyBatch.ts'
import { prepare } from '#server/sync/prepare.ts'
import { categoryJson, cityJson, listJson, someCityFolders } from '../../support/cityFolders.ts'

export const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
export const aPhoto = sha('a photo')
export const uuid = (n: number): string => `0191f000-0000-7000-8000-${String(n).padStart(12, '0')}`

const origin = 'http://desk.test'

/** A desk over two cities with a real database; time and chance are the test's. */
export async function aDesk(more: Partial<DeskPorts> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'desk-'))
  const database = more.database ?? openSqlite(join(dir, 'desk.sqlite'))
  const clock = { now: Date.parse('2026-11-22T08:00:00Z') }
  const now = () => clock.now
  const cities = await twoCities()
  await migrate(database, migrations, now)
  await database.transaction((sql) => addCities(sql, cities.keys()))
  const ids = Array.from({ length: 100 }, (_, index) => index + 1)
  const next = () => ids.shift() ?? 0
  const ports: DeskPorts = {
    database,
    cities,
    now,
    newId: () => `person-${next()}`,
    newToken: () => sha(`token ${next()}`).slice(0, 43),
    signIns: createRateLimiter({ burst: 10, perSecond: 1 / 60 }, now),
    networkOf: () => 'here',
    ...more,
  }
  const desk = createDesk(ports)
  const send = async (path: string, init: RequestInit = {}) =>
    desk.routes.request(`${origin}${path}`, init)
  return {
    ...{ database, clock, cities, ports, desk, send },
    firstToken: async (again = false) => tokenOf(await firstLink(ports, origin, again)),
    async [Symbol.asyncDispose]() {
      await database.close()
      await rm(dir, { recursive: true })
    },
  }
}
export type ADesk = Awaited<ReturnType<typeof aDesk>>

export const tokenOf = (link: string | undefined): string => link?.split('einladung=')[1] ?? ''

async function twoCities(): Promise<ReadonlyMap<string, LoadedCity>> {
  const secret = categoryJson({ service_code: 'angst', public: false })
  await using folders = await someCityFolders({
    linden: {
      'city.json': cityJson('linden', { name: 'Linden', number_prefix: 'LI', order: 1 }),
      'categories.json': listJson(categoryJson(), secret),
    },
    eichen: { 'city.json': cityJson('eichen', { name: 'Eichen', number_prefix: 'EI' }) },
  })
  const loaded = await loadCities(folders.dir)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  return loaded.value
}

export const jsonInit = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
  body: JSON.stringify(body),
})

export const cookieOf = (response: Response): string =>
  response.headers.get('set-cookie')?.split(';')[0] ?? ''

/** What a signed-in person does. */
export interface Staff {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
}

export async function signedIn({ send }: ADesk, token: string): Promise<Staff> {
  const cookie = cookieOf(await send('/sign-in', jsonInit({ token })))
  return {
    get: (path, headers = {}) => send(path, { headers: { cookie, ...headers } }),
    post: (path, body) => send(path, jsonInit(body, { cookie })),
  }
}

export async function anAdmin(desk: ADesk): Promise<Staff> {
  return signedIn(desk, await desk.firstToken())
}

export async function aClerk(desk: ADesk, admin: Staff, ...cities: string[]): Promise<Staff> {
  const made = await admin.post('/staff', { name: 'Kim', role: 'clerk', cities })
  const { link } = (await made.json()) as { link: string }
  return signedIn(desk, tokenOf(link))
}

/** A report as a device sends it, through the same door. */
export async function reported(
  { database, cities, clock }: ADesk,
  n: number,
  more: Partial<Report> & { city?: string } = {},
): Promise<string> {
  const { city: cityId = 'linden', ...changed } = more
  const city = cities.get(cityId)
  if (!city) throw new Error('no such city')
  const at = new Date(clock.now).toISOString()
  const payload = {
    id: uuid(n),
    service_code: 'muell',
    requested_datetime: at,
    place: { lat: 50.5, long: 8.5 },
    description: 'Hier liegt ein Sofa.',
    receipt_sha256: sha(`receipt ${n}`),
    photos: [],
    ...changed,
  }
  await operated({ database, cities, clock }, city, 'report.create', payload, n + 1_000_000)
  return uuid(n)
}

export async function operated(
  { database, clock }: Pick<ADesk, 'database' | 'cities' | 'clock'>,
  city: LoadedCity,
  kind: string,
  payload: unknown,
  n: number,
): Promise<void> {
  const at = new Date(clock.now).toISOString()
  const operations = [prepare({ id: uuid(n), kind, at, payload })]
  const { results } = await inCity(database, city.city.id, (sql, state) =>
    applyBatch(sql, state, { city, operations, at }, database.isRefusal),
  )
  if (results[0]?.outcome !== 'accepted') throw new Error(JSON.stringify(results))
}

export const photoRef = { sha256: aPhoto, bytes: 1000, width: 40, height: 30 }

export const photoArrived = (database: Database): Promise<number> =>
  database.transaction((sql) => sql.run(`UPDATE photos SET state = 'stored'`))
