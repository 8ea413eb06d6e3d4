import SqliteDatabase from 'libsql'
import { type Endpoint, startEndpoint } from '#tests/support/real/endpoint.ts'
import { aWaitingReport } from '#tests/support/real/waiting.ts'
import { mulberry32 } from '#tests/support/real/weather.ts'
import { databaseFile } from './endpoint.ts'
import { ms, percentile, timed, whole } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'

const reports = 1_000_000
const queries = 500
const [west, south, east, north] = [8.717, 50.046, 8.845, 50.138]
/** About 300 × 300 m: what a phone shows at a zoom where single reports can be told apart. */
const side = { lat: 0.0027, long: 0.0042 }

type Row = Record<string, string | number | null>

/** Boxes among a million reports, and pages far behind the first, through the real route. */
export async function measure(say: (words: string) => void): Promise<Section> {
  const endpoint = await startEndpoint()
  await sendOne(endpoint)
  await endpoint.kill('SIGTERM')
  const filled = await timed(() => fill(endpoint))
  say(`${whole(reports)} reports in ${Math.round(filled.ms / 1000)} s`)
  await endpoint.start()
  const random = mulberry32(7)
  const box = () => {
    const lat = south + random() * (north - south - side.lat)
    const long = west + random() * (east - west - side.long)
    return [long, lat, long + side.long, lat + side.lat].map((n) => n.toFixed(5)).join(',')
  }
  const found: number[] = []
  const took: number[] = []
  for (let i = 0; i < queries; i++) {
    const answer = await timed(() => get(endpoint, `bbox=${box()}&status=open&limit=100`))
    took.push(answer.ms)
    found.push(answer.value.count)
  }
  say(`boxes: p95 ${ms(percentile(took, 95))}`)
  const pages = await walk(endpoint)
  await endpoint.remove()
  const p95 = percentile(took, 95)
  const depth = percentile(pages.slice(-50), 50) / percentile(pages.slice(1, 51), 50)
  return {
    title: 'Reports in a box among 1,000,000',
    method: `SQLite with ${whole(reports)} public reports spread evenly over Offenbach; ${queries} random boxes of about 300 × 300 m, \`GET …/reports?bbox=…&status=open&limit=100\`, whole answers over HTTP, one connection; then ${pages.length} pages of 100 of the whole city by cursor. PostgreSQL runs the same statements (decision 011), but is not measured here.`,
    lines: [
      line('reports in an answer, median', whole(percentile(found, 50))),
      line('box, p50', ms(percentile(took, 50))),
      judged('box, p95', ms(p95), '≤ 20 ms', p95 <= 20),
      line(`pages 2 to 51, median`, ms(percentile(pages.slice(1, 51), 50))),
      judged(
        `pages ${pages.length - 49} to ${pages.length}, median`,
        ms(percentile(pages.slice(-50), 50)),
        'independent of depth (≤ 1.5 times the first pages)',
        depth <= 1.5,
      ),
    ],
  }
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

/** A million copies of the report that the endpoint itself wrote, each in its own place. */
function fill({ dataDir }: Endpoint): void {
  const database = new SqliteDatabase(databaseFile(dataDir))
  database.exec('PRAGMA synchronous = OFF')
  const [first] = database.prepare('SELECT * FROM reports').all([]) as Row[]
  const columns = Object.keys(first ?? {})
  const marks = columns.map(() => '?').join(', ')
  const insert = database.prepare(`INSERT INTO reports (${columns.join(', ')}) VALUES (${marks})`)
  const random = mulberry32(42)
  database.exec('BEGIN')
  for (let seq = 2; seq <= reports; seq++) {
    const own: Row = {
      id: `0190a000-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`,
      number: `OF-2026-${seq}`,
      seq,
      lat: south + random() * (north - south),
      long: west + random() * (east - west),
      closed: seq % 3 === 0 ? 1 : 0,
      handling: seq % 3 === 0 ? 'done' : 'received',
      public: 1,
      was_public: 1,
      text_public: 1,
    }
    insert.run(columns.map((column) => own[column] ?? first?.[column] ?? null))
  }
  database.exec('COMMIT')
  database.exec(
    `UPDATE city_state SET seq = ${reports}, last_number = ${reports} WHERE city = 'offenbach'`,
  )
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
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
  for (let page = 0; page < 2_000; page++) {
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
