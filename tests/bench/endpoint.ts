import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'libsql'
import { type Endpoint, startEndpoint } from '#tests/support/real/endpoint.ts'
import { aWaitingReport } from '#tests/support/real/waiting.ts'
import { median, percent, percentile, timed, whole } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'

const rounds = 3
const batchSize = 100
const operations = 10_000
const singles = 3_000
const connections = 8

type Say = (words: string) => void
type Row = Record<string, string | number | null>
type Table = { readonly name: string; readonly rows: readonly Row[] }
/** Tables in the order in which one operation writes them. */
const written = ['reports', 'operations', 'events'] as const

/** Durable operations a second through the real route, beside the bare driver on the same rows. */
export async function measure(say: Say): Promise<Section> {
  const batched: number[] = []
  const single: number[] = []
  const bare: number[] = []
  const bareSingle: number[] = []
  const latencies: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const endpoint = await startEndpoint({ env: { TRUST_PROXY: '1' } })
    const inBatches = await push(endpoint, operations, batchSize)
    batched.push(inBatches.perSecond)
    await endpoint.kill('SIGTERM')
    const tables = rowsOf(endpoint)
    bare.push(await bareInserts(tables, batchSize))
    await endpoint.start()
    const oneByOne = await push(endpoint, singles, 1)
    single.push(oneByOne.perSecond)
    latencies.push(percentile(oneByOne.latencies, 95))
    await endpoint.remove()
    bareSingle.push(await bareInserts(firstOf(tables, singles), 1))
    say(
      `round ${round}: ${whole(batched.at(-1) ?? 0)}/s through HTTP, ${whole(bare.at(-1) ?? 0)}/s bare`,
    )
  }
  const share = median(batched) / median(bare)
  return {
    title: 'Endpoint: durable operations a second',
    method: `\`POST /api/v1/cities/offenbach/sync\` over ${connections} connections, ${whole(operations)} new reports in requests of ${batchSize}, then ${whole(singles)} in requests of one; every answer waited for, SQLite in WAL with synchronous=FULL. Beside it, in the same run, libsql alone writes the very same rows (${written.join(', ')}, the city's counters, all indexes) in transactions of ${batchSize} and of one: no HTTP, no JSON, no checks. ${rounds} rounds, interleaved, medians.`,
    lines: [
      judged(
        'durable operations/s, requests of 100',
        `${whole(median(batched))} (${percent(share)} of the bare driver's ${whole(median(bare))})`,
        '≥ 50 % of the bare driver',
        share >= 0.5,
      ),
      line('durable operations/s, requests of one', whole(median(single))),
      line('bare driver, transactions of one', whole(median(bareSingle))),
      line('requests of one: p95 of an answer', `${median(latencies).toFixed(1)} ms`),
    ],
    notes: [
      'Group commit is why requests of one come so close to, or pass, the bare driver committing one by one: requests of the same event-loop turn share one wait for the disk.',
    ],
  }
}

async function push(endpoint: Endpoint, count: number, size: number) {
  const bodies = Array.from({ length: count / size }, (_, batch) =>
    JSON.stringify({
      version: 1,
      device: `bench-${size}-${batch}`,
      cursor: '999999999',
      operations: Array.from(
        { length: size },
        (__, i) => aWaitingReport(batch * size + i).operation,
      ),
    }),
  )
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  const waiting = bodies.values()
  const worker = async () => {
    for (const body of waiting) {
      const { ms, value } = await timed(() => post(agent, endpoint.port, body))
      if (value !== 200) throw new Error(`the endpoint answered ${value}`)
      latencies.push(ms)
    }
  }
  const { ms } = await timed(() => Promise.all(Array.from({ length: connections }, worker)))
  agent.destroy()
  return { perSecond: (count / ms) * 1000, latencies }
}

const post = (agent: Agent, port: number, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      // Each from a network of its own: the limit that a school shares is not what is measured.
      'x-forwarded-for': aNetwork(),
      'content-length': Buffer.byteLength(body),
    }
    const path = '/api/v1/cities/offenbach/sync'
    const outgoing = request({ agent, port, path, method: 'POST', headers }, (answer) => {
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.resume()
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })

let networks = 0
const aNetwork = (): string => {
  networks += 1
  return `10.${(networks >> 8) % 256}.${networks % 256}.1`
}

export function databaseFile(dataDir: string): string {
  const name = readdirSync(dataDir).find((file) => /\.(sqlite3?|db)$/.test(file))
  if (!name) throw new Error('the endpoint made no database file')
  return join(dataDir, name)
}

/** What the endpoint wrote, with the schema it wrote it to. */
function rowsOf(endpoint: Endpoint): {
  readonly schema: readonly string[]
  readonly tables: Table[]
} {
  const database = new SqliteDatabase(databaseFile(endpoint.dataDir))
  const named = database
    .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    .all([]) as { sql: string }[]
  const tables = written.map((name) => ({
    name,
    rows: database.prepare(`SELECT * FROM ${name} ORDER BY rowid`).all([]) as Row[],
  }))
  database.close()
  return { schema: named.map(({ sql }) => sql), tables }
}

type Written = ReturnType<typeof rowsOf>
const firstOf = ({ schema, tables }: Written, count: number): Written => ({
  schema,
  tables: tables.map(({ name, rows }) => ({ name, rows: rows.slice(0, count) })),
})

async function bareInserts({ schema, tables }: Written, size: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'stadtlabor-bare-'))
  const database = new SqliteDatabase(join(folder, 'bare.db'))
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'cache_size = -32000',
  ]) {
    database.exec(`PRAGMA ${pragma}`)
  }
  for (const sql of schema) database.exec(sql)
  database.exec("INSERT INTO city_state (city, seq, last_number) VALUES ('offenbach', 0, 0)")
  const inserts = tables.map(({ name, rows }) => {
    const columns = Object.keys(rows[0] ?? {})
    const marks = columns.map(() => '?').join(', ')
    const statement = database.prepare(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`,
    )
    return { statement, values: rows.map((row) => columns.map((column) => row[column] ?? null)) }
  })
  const counters = database.prepare(
    "UPDATE city_state SET seq = ?, last_number = ? WHERE city = 'offenbach'",
  )
  const count = tables[0]?.rows.length ?? 0
  const { ms } = await timed(() => {
    for (let from = 0; from < count; from += size) {
      database.exec('BEGIN IMMEDIATE')
      for (let i = from; i < Math.min(from + size, count); i++) {
        for (const { statement, values } of inserts) statement.run(values[i] ?? [])
      }
      counters.run([from, from])
      database.exec('COMMIT')
    }
  })
  database.close()
  await rm(folder, { recursive: true, force: true })
  return (count / ms) * 1000
}
