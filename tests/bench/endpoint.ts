import { type Endpoint, startEndpoint } from '#tests/support/real/endpoint.ts'
import { bareInserts, firstOf, rowsOf, written } from './endpoint/bare.ts'
import { comparePeers, type PeerFound, singles, warmUp } from './endpoint/compare.ts'
import { bodiesOf, connections, push, type Target } from './endpoint/load.ts'
import { installPeers, peers } from './endpoint/peers.ts'
import { median, percent, percentile, whole } from './lib/figures.ts'
import { type Postgres, startPostgres } from './lib/postgres.ts'
import { judged, type Line, line, type Section } from './lib/section.ts'
import { childrenOf, waitsForDisk } from './lib/waitsForDisk.ts'

const rounds = 3
const batchSize = 100
const operations = 10_000
/** Answers waited for one after another while strace looks. */
const looked = 20

type Say = (words: string) => void

/** Durable operations a second through the real route, beside the bare driver and five peers. */
export async function measure(say: Say): Promise<Section> {
  const postgres = await startPostgres()
  try {
    return await besidePeers(postgres, say)
  } finally {
    await postgres?.remove()
  }
}

async function besidePeers(postgres: Postgres | undefined, say: Say): Promise<Section> {
  const installed = installPeers(say)
  const ours: Round[] = []
  const others = new Map<string, PeerFound>()
  for (let round = 1; round <= rounds; round++) {
    const found = await ourRound()
    ours.push(found)
    say(
      `round ${round}: ${whole(found.batched)}/s through HTTP, ${whole(found.bare)}/s bare, ${whole(found.single)}/s one by one`,
    )
    if (installed) await comparePeers(others, postgres, round === rounds ? looked : 0, say)
  }
  return sectionOf(ours, await ourWaits(), [...others.values()], postgres)
}

interface Round {
  readonly batched: number
  readonly bare: number
  readonly single: number
  readonly bareSingle: number
  readonly p95: number
}

async function ourRound(): Promise<Round> {
  const endpoint = await startEndpoint({ env: { TRUST_PROXY: '1' } })
  const inBatches = await push(targetOf(endpoint), bodiesOf(operations / batchSize, batchSize))
  await endpoint.kill('SIGTERM')
  const rows = rowsOf(endpoint.dataDir)
  const bare = await bareInserts(rows, batchSize)
  await endpoint.start()
  await push(targetOf(endpoint), bodiesOf(warmUp, 1))
  const oneByOne = await push(targetOf(endpoint), bodiesOf(singles, 1))
  await endpoint.kill('SIGKILL')
  const kept = rowsOf(endpoint.dataDir).tables[0]?.rows.length ?? 0
  const sent = operations + warmUp + singles
  if (kept !== sent) throw new Error(`${kept} of ${sent} reports are there after SIGKILL`)
  await endpoint.remove()
  return {
    batched: inBatches.perSecond * batchSize,
    bare,
    single: oneByOne.perSecond,
    bareSingle: await bareInserts(firstOf(rows, singles), 1),
    p95: percentile(oneByOne.latencies, 95),
  }
}

const targetOf = ({ port }: Endpoint): Target => ({ port, path: '/api/v1/cities/offenbach/sync' })

/** How often the endpoint asks the disk for each answer, when one request follows the other. */
async function ourWaits(): Promise<number | undefined> {
  const before = new Set(childrenOf(process.pid))
  const endpoint = await startEndpoint({ env: { TRUST_PROXY: '1' } })
  const pid = childrenOf(process.pid).find((one) => !before.has(one))
  const ask = () => push(targetOf(endpoint), bodiesOf(looked, 1), 1)
  const waits = pid === undefined ? undefined : await waitsForDisk([pid], ask)
  await endpoint.remove()
  return waits === undefined ? undefined : waits / looked
}

function sectionOf(
  ours: readonly Round[],
  waits: number | undefined,
  others: readonly PeerFound[],
  postgres: Postgres | undefined,
): Section {
  const middle = (which: keyof Round) => median(ours.map((round) => round[which]))
  const share = middle('batched') / middle('bare')
  const best = Math.max(0, ...others.map(({ perSecond }) => median(perSecond)))
  const measured = others.filter(({ problem }) => problem === undefined).length
  return {
    title: 'Endpoint: durable operations a second',
    method: `\`POST /api/v1/cities/offenbach/sync\` over ${connections} connections, ${whole(operations)} new reports in requests of ${batchSize}, then ${whole(singles)} in requests of one (after ${whole(warmUp)} that are not counted); every answer waited for, SQLite in WAL with synchronous=FULL. Beside it, in the same run, libsql alone writes the very same rows (${written.join(', ')}, the city's counters, all indexes) in transactions of ${batchSize} and of one: no HTTP, no JSON, no checks. Then five peers, each a small server written as its own documentation shows (tests/bench/endpoint/peers), get as many of the very same requests of one, after the same ${whole(warmUp)}: NestJS and Feathers keep id, category, place and the whole request in a table with an index on the place, by the same libsql; parse-server keeps an object on ${postgres?.name ?? 'PostgreSQL'} as it comes; express-pouchdb keeps a document; json-server appends to its file. None of them checks the report, knows a repeated one, gives it a number or keeps its history, as ours does. After all of them each is ended by SIGKILL, started again and asked how many it has. Waits for the disk: calls of fsync and fdatasync (strace) while ${looked} requests follow one another, for each answer; 0 means that what was answered can be lost with the power. ${rounds} rounds, interleaved, medians.`,
    lines: [
      judged(
        'durable operations/s, requests of 100',
        `${whole(middle('batched'))} (${percent(share)} of the bare driver's ${whole(middle('bare'))})`,
        '≥ 50 % of the bare driver',
        share >= 0.5,
      ),
      judged(
        'durable operations/s, requests of one',
        `${whole(middle('single'))}${best > 0 ? ` (${(middle('single') / best).toFixed(1)}× the fastest peer)` : ''}`,
        'ahead of all five peers',
        measured === peers.length && middle('single') > best,
      ),
      line('bare driver, transactions of one', whole(middle('bareSingle'))),
      line(
        'requests of one: p95 of an answer, waits for the disk',
        `${middle('p95').toFixed(1)} ms, ${waitsInWords(waits)}`,
      ),
      ...(others.length > 0 ? others.map(peerLine) : [line('peers', notInstalled)]),
    ],
    notes: [
      'Group commit is why requests of one come so close to, or pass, the bare driver committing one by one: requests of the same event-loop turn share one wait for the disk.',
    ],
  }
}

const notInstalled = 'not measured: they could not be installed'

const waitsInWords = (waits: number | undefined): string =>
  waits === undefined ? 'not looked at (no strace)' : waits.toFixed(1)

function peerLine({ name, problem, perSecond, p95, kept, sent, waits }: PeerFound): Line {
  if (problem !== undefined) return line(name, `not measured: ${problem}`)
  const there = kept === sent ? `all ${whole(sent)}` : `${whole(kept)} of ${whole(sent)}`
  return line(
    `${name}: reports/s, p95, waits for the disk`,
    `${whole(median(perSecond))}, ${median(p95).toFixed(1)} ms, ${waitsInWords(waits)}; ${there} there after SIGKILL`,
  )
}
