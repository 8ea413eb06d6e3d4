import { type Endpoint, startEndpoint } from '#tests/support/real/endpoint.ts'
import { aWaitingReport } from '#tests/support/real/waiting.ts'
import { mulberry32 } from '#tests/support/real/weather.ts'
import { databaseFile } from './lib/databaseFile.ts'
import { ms, percentile, timed, whole } from './lib/figures.ts'
import { startPostgres } from './lib/postgres.ts'
import { judged, type Line, line, type Section } from './lib/section.ts'
import { bounds, fillPostgres, fillSqlite, reports } from './queries/fill.ts'

const queries = 500
const pageCount = 2_000
const [west, south, east, north] = bounds
/** About 300 × 300 m: what a phone shows at a zoom where single reports can be told apart. */
const side = { lat: 0.0027, long: 0.0042 }

type Say = (words: string) => void

/** Boxes among a million reports, and pages far behind the first, through the real route. */
export async function measure(say: Say): Promise<Section> {
  const lines = await onSqlite(say)
  const postgres = await startPostgres()
  if (postgres === undefined) say('no PostgreSQL on this machine')
  try {
    if (postgres) lines.push(...(await onPostgres(await postgres.newDatabase(), say)))
  } finally {
    await postgres?.remove()
  }
  const second =
    postgres === undefined
      ? 'PostgreSQL is not measured: there was none on this machine.'
      : `Then the same on ${postgres.name} as it comes (shared_buffers 128 MB, over TCP on the same machine), filled by one statement, VACUUM (ANALYZE) afterwards.`
  return {
    title: 'Reports in a box among 1,000,000',
    method: `SQLite with ${whole(reports)} public reports spread evenly over Offenbach; ${queries} random boxes of about 300 × 300 m, \`GET …/reports?bbox=…&status=open&limit=100\`, whole answers over HTTP, one connection; then ${pageCount} pages of 100 of the whole city by cursor. ${second}`,
    lines,
  }
}

async function onSqlite(say: Say): Promise<Line[]> {
  const endpoint = await startEndpoint()
  return onStorage('SQLite', endpoint, () => fillSqlite(databaseFile(endpoint.dataDir)), say)
}

async function onPostgres(url: string, say: Say): Promise<Line[]> {
  const endpoint = await startEndpoint({ env: { DATABASE_URL: url } })
  return onStorage('PostgreSQL', endpoint, () => fillPostgres(url), say)
}

async function onStorage(
  name: string,
  endpoint: Endpoint,
  fill: () => Promise<void> | void,
  say: Say,
): Promise<Line[]> {
  await sendOne(endpoint)
  await endpoint.kill('SIGTERM')
  const filled = await timed(fill)
  say(`${name}: ${whole(reports)} reports in ${Math.round(filled.ms / 1000)} s`)
  await endpoint.start()
  const boxes = await askBoxes(endpoint)
  const pages = await walk(endpoint)
  await endpoint.remove()
  const found = boxes.map(({ count }) => count)
  const took = boxes.map(({ ms }) => ms)
  const p95 = percentile(took, 95)
  const depth = percentile(pages.slice(-50), 50) / percentile(pages.slice(1, 51), 50)
  say(`${name}: boxes p95 ${ms(p95)}, last pages ${depth.toFixed(2)} times the first`)
  return [
    line(`${name}: reports in an answer, median`, whole(percentile(found, 50))),
    line(`${name}: box, p50`, ms(percentile(took, 50))),
    judged(`${name}: box, p95`, ms(p95), '≤ 20 ms', p95 <= 20),
    line(`${name}: pages 2 to 51, median`, ms(percentile(pages.slice(1, 51), 50))),
    judged(
      `${name}: pages ${pages.length - 49} to ${pages.length}, median`,
      ms(percentile(pages.slice(-50), 50)),
      'independent of depth (≤ 1.5 times the first pages)',
      depth <= 1.5,
    ),
  ]
}

async function sendOne({ origin }: Endpoint): Promise<void> {
  const { operation } = aWaitingReport(0)
  const answer = await fetch(`${origin}/api/v1/cities/offenbach/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device: 'bench-queries', cursor: null, operations: [operation] }),
  })
  if (!answer.ok) throw new Error(`the endpoint answered ${answer.status}`)
}

async function askBoxes(endpoint: Endpoint) {
  const random = mulberry32(7)
  const answers: { readonly ms: number; readonly count: number }[] = []
  for (let i = 0; i < queries; i++) {
    const lat = south + random() * (north - south - side.lat)
    const long = west + random() * (east - west - side.long)
    const box = [long, lat, long + side.long, lat + side.lat].map((n) => n.toFixed(5)).join(',')
    const answer = await timed(() => get(endpoint, `bbox=${box}&status=open&limit=100`))
    answers.push({ ms: answer.ms, count: answer.value.count })
  }
  return answers
}

interface Found {
  readonly count: number
  readonly next: string | undefined
}

async function get({ origin }: Endpoint, query: string): Promise<Found> {
  const answer = await fetch(`${origin}/api/v1/cities/offenbach/reports?${query}`)
  if (!answer.ok) throw new Error(`the endpoint answered ${answer.status} to ${query}`)
  const { features, next } = (await answer.json()) as { features: unknown[]; next: string | null }
  return { count: features.length, next: cursorOf(next) }
}

/** The next page is named by its address or by its cursor alone. */
const cursorOf = (next: string | null): string | undefined =>
  next === null ? undefined : (new URL(next, 'http://localhost').searchParams.get('cursor') ?? next)

async function walk(endpoint: Endpoint): Promise<readonly number[]> {
  const took: number[] = []
  let cursor: string | undefined
  for (let page = 0; page < pageCount; page++) {
    const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await timed(() =>
      get(endpoint, `bbox=${west},${south},${east},${north}&limit=100${after}`),
    )
    took.push(answer.ms)
    cursor = answer.value.next
    if (cursor === undefined) break
  }
  return took
}
