import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import type { Result } from '#domain/result.ts'
import { maxMediaBytes } from '#protocol/lab.ts'
import { importText } from '#xlsform/importText.ts'
import { importXform } from '#xlsform/importXform.ts'
import { importXlsx } from '#xlsform/importXlsx.ts'
import { keepAssets } from './app/keepAssets.ts'
import { startWords } from './app/startWords.ts'
import { createStaticFiles } from './app/staticFiles.ts'
import { createApp } from './app.ts'
import { loadCities } from './cities.ts'
import { openDataDir } from './dataDir.ts'
import { hasExamples, loadDemo } from './demo/loadDemo.ts'
import { type DemoLab, demoLabWords, loadDemoLab } from './demo/loadDemoLab.ts'
import { createDesk } from './desk/createDesk.ts'
import { firstLink } from './desk/firstLink.ts'
import type { DeskPorts } from './desk/ports.ts'
import { readEnvironment } from './environment.ts'
import { createFault } from './fault.ts'
import { addressOf } from './http/addressOf.ts'
import { createMetrics } from './http/metrics.ts'
import { createNetworkName, createRateLimiter } from './http/rateLimit.ts'
import { startJobs } from './jobs/hourly.ts'
import { createTemplates } from './labs/templates.ts'
import { createLimits } from './limits.ts'
import { openPhotoStore } from './photos/openPhotoStore.ts'
import { createPictureMaker } from './photos/pictures.ts'
import { createUploads } from './photos/uploads.ts'
import type { AppPorts } from './ports.ts'
import { stopGently } from './stopGently.ts'
import { addCities } from './storage/cityState.ts'
import { migrate } from './storage/migrate.ts'
import { migrations } from './storage/migrations.ts'
import { openDatabase } from './storage/openDatabase.ts'
import { createFetchTile } from './tiles/fetchTile.ts'
import { createTileCache } from './tiles/tileCache.ts'

const env = orExit(
  readEnvironment(process.env, (path) => readFileSync(path, 'utf8')),
  ({ variable, remedy }) => `${variable} ${remedy}`,
)
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dataDir = orExit(openDataDir(resolve(env.DATA_DIR)), (problem) => problem)
const clientDir = resolve(env.CLIENT_DIR ?? join(root, 'dist', 'client'))
const cities = orExit(
  await loadCities(resolve(env.CITIES_DIR ?? join(root, 'public', 'cities'))),
  ({ file, field, remedy }) => `${[file, field].filter(Boolean).join(' ')}: ${remedy}`,
)
const now = Date.now

const database = openDatabase(env.DATABASE_URL, join(dataDir, 'stadtlabor.sqlite'))
await migrate(database, migrations, now)
await database.transaction((sql) => addCities(sql, cities.keys()))
const isDemo = env.DEMO && !process.argv.includes('--empty')
if (isDemo) for (const city of cities.values()) await loadDemo(database, city, now())
const examples = await Promise.all([...cities.keys()].map((id) => hasExamples(database, id)))
await keepAssets(clientDir, join(dataDir, 'kept'), now())

const networkName = createNetworkName(now)
const deskPorts: DeskPorts = {
  database,
  cities,
  now,
  newId: randomUUID,
  newToken: () => randomBytes(32).toString('base64url'),
  signIns: createRateLimiter({ burst: 10, perSecond: 10 / 600 }, now),
  networkOf: (request, binding) => networkName(addressOf(request, binding, env.TRUST_PROXY)),
  ...(env.PUBLIC_URL ? { publicUrl: env.PUBLIC_URL } : {}),
}
if (process.argv.includes('--desk-link')) {
  await tellDeskLink(env.PORT, true)
  await database.close()
  process.exit(0)
}
const desk = createDesk(deskPorts)
const stopping = new AbortController()
const photos = orExit(
  await openPhotoStore(env.photoStore, {
    ...{ dir: join(dataDir, 'photos'), newName: randomUUID, fetch },
    warn: (line) => console.error(line),
  }),
  (problem) => problem,
)
const ports: AppPorts = {
  database,
  photos,
  uploads: createUploads(join(dataDir, 'photos', 'tmp')),
  mediaUploads: createUploads(join(dataDir, 'photos', 'tmp-labs'), maxMediaBytes),
  makePictures: createPictureMaker(),
  cities,
  example: examples.includes(true),
  app: createStaticFiles([clientDir, join(dataDir, 'kept')]),
  tile: createTileCache({
    dir: join(dataDir, 'tiles'),
    fetchTile: createFetchTile(fetch, 'Stadtlabor (+https://opencode.de/)'),
    now,
    newName: randomUUID,
  }),
  limits: createLimits(now),
  metrics: createMetrics(),
  networkOf: deskPorts.networkOf,
  isDesk: desk.isDesk,
  deskPerson: desk.deskPerson,
  desk: desk.routes,
  labs: labPorts(),
  now,
  atEndOfTurn: setImmediate,
  log: pino({ level: env.LOG_LEVEL, base: null }),
  ...(env.PUBLIC_URL ? { publicUrl: env.PUBLIC_URL } : {}),
  ...(env.METRICS_TOKEN ? { metricsToken: env.METRICS_TOKEN } : {}),
  ...createFault(env, () => process.kill(process.pid, 'SIGKILL')),
}

const demoLabs = isDemo ? await loadDemoLabs() : []
const stopJobs = startJobs(ports)
const app = createApp(ports)
const server = serve(
  { fetch: app, port: env.PORT, ...(env.HOST ? { hostname: env.HOST } : {}) },
  ({ port }) => {
    const address = env.PUBLIC_URL ?? `http://localhost:${port}`
    const words = startWords({ cities: cities.values(), address, dataDir, example: ports.example })
    for (const line of [...words, ...demoLabWords(demoLabs, address)]) console.log(line)
    void tellDeskLink(port, false)
  },
) as Server
server.on('error', (error) => {
  console.error(`Stadtlabor cannot listen on port ${env.PORT}: ${error.message}`)
  process.exit(1)
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())

/** Where there are invented reports, or the city itself is invented, there is a lab to try. */
async function loadDemoLabs(): Promise<readonly DemoLab[]> {
  const templates = await ports.labs.templates()
  const template = templates.find(({ id }) => id === 'hitze') ?? templates[0]
  const demos: DemoLab[] = []
  for (const [index, { city }] of [...cities.values()].entries()) {
    if (!examples[index] && !city.invented) continue
    const demo = await loadDemoLab(ports, city, template)
    if (demo) demos.push(demo)
  }
  return demos
}

function labPorts(): AppPorts['labs'] {
  return {
    newId: randomUUID,
    newToken: deskPorts.newToken,
    random: randomInt,
    templates: createTemplates(join(clientDir, 'labs')),
    importXlsx,
    importXform: async (xml, files) => importXform(xml, files),
    importText: async (name, text, files) => importText(name, text, files),
    every(ms, work) {
      const timer = setInterval(work, ms)
      return () => clearInterval(timer)
    },
    stopping: stopping.signal,
  }
}

/** Once, to whoever reads the terminal; the link goes to no log. */
async function tellDeskLink(port: number, again: boolean): Promise<void> {
  const link = await firstLink(deskPorts, env.PUBLIC_URL ?? `http://localhost:${port}`, again)
  if (link) console.log(`Bearbeitung: ${link}\n(gilt 24 Stunden und für eine Anmeldung)`)
}

async function stop(): Promise<void> {
  stopJobs()
  stopping.abort()
  await stopGently(server)
  await database.close()
  process.exit(0)
}

/** What is wrong at the start is told line by line, for the person who set it up. */
function orExit<T, E>(result: Result<T, readonly E[]>, line: (problem: E) => string): T {
  if (result.ok) return result.value
  for (const problem of result.error) console.error(line(problem))
  process.exit(1)
}
