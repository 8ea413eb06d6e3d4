import type { Browser } from 'playwright-core'
import { launchChromium, phone } from '#tests/support/real/chromium.ts'
import { openApp } from '#tests/support/real/citizen.ts'
import { type Endpoint, startEndpoint } from '#tests/support/real/endpoint.ts'
import { type FaultyProxy, faultyProxy, type OwnFile } from '#tests/support/real/proxy.ts'
import { countReports } from '#tests/support/real/stored.ts'
import { until } from '#tests/support/real/until.ts'
import { aWaitingReport, unsentFile, type WaitingReport } from '#tests/support/real/waiting.ts'
import { dead, every, type Fate, fine, isPhoto, isSync } from '#tests/support/real/weather.ts'
import { median, seconds, timed, times } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'
import { openPeer, peerFiles } from './peer/workboxPeer.ts'

const reports = Number(process.env.BENCH_REPORTS ?? 1000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
/** Its time is a thousand round trips, so much the same each time, and longer than all of ours. */
const workboxRounds = Number(process.env.BENCH_WORKBOX_ROUNDS ?? 1)
const roundTripMs = 400
const forLosses = 100

interface Place {
  readonly browser: Browser
  readonly peer: ReadonlyMap<string, OwnFile>
}
interface Run {
  readonly ms: number
  readonly requests: number
  readonly stored: number
}
type Contender = (place: Place, conditions: Conditions) => Promise<Run>
interface Conditions {
  readonly count: number
  readonly latencyMs: number
  /** What happens to the first sync request and every nth after it. */
  readonly mishap?: { readonly nth: number; readonly fate: Fate }
}

/** A full outbox on a slow line, beside Workbox's queue with the very same reports. */
export async function measure(say: (words: string) => void): Promise<Section> {
  const place = { browser: await launchChromium(), peer: await peerFiles() }
  const slow = { count: reports, latencyMs: roundTripMs }
  const [mine, theirs]: [Run[], Run[]] = [[], []]
  for (let round = 1; round <= rounds; round++) {
    mine.push(await ours(place, slow))
    say(`round ${round}: ${seconds(mine.at(-1)?.ms ?? 0)}`)
    if (round > workboxRounds) continue
    theirs.push(await workbox(place, slow))
    say(`round ${round}, Workbox: ${seconds(theirs.at(-1)?.ms ?? 0)}`)
  }
  const lost = await losses(place, say)
  await place.browser.close()
  const of = (runs: readonly Run[], what: keyof Run) => median(runs.map((run) => run[what]))
  const factor = of(theirs, 'ms') / of(mine, 'ms')
  const sent = of(mine, 'requests')
  return {
    title: `${reports} waiting reports at ${roundTripMs} ms round trip`,
    method: `The app in Chromium with ${reports} reports in its outbox (imported while the line was dead), then the line comes back with ${roundTripMs} ms for each request and "send now" is pressed; measured until nothing waits any more. Beside it, in the same browser, proxy and endpoint, a Workbox 7.4.1 \`Queue\` in a service worker that holds one POST for each of the same kind of reports and replays them. Ours ${rounds} times, median; Workbox ${workboxRounds === 1 ? 'once, after our first' : `${workboxRounds} times, after each of ours, median`}. Losses: ${forLosses} reports each, the first and then every 4th (5th) sync request meeting the mishap; lost is what the endpoint does not have when the sender believes that it is done.`,
    lines: [
      judged('requests besides photos', String(sent), '≤ 12', sent <= 12),
      line('requests, Workbox queue', String(of(theirs, 'requests'))),
      judged(
        'total time',
        `${seconds(of(mine, 'ms'))} (${times(factor)} faster than Workbox)`,
        '≥ 10× faster than Workbox',
        factor >= 10,
      ),
      line('total time, Workbox queue', seconds(of(theirs, 'ms'))),
      line(
        'stored at the end, ours and Workbox',
        `${of(mine, 'stored')} and ${of(theirs, 'stored')}`,
      ),
      ...lost,
    ],
  }
}

const mishaps = [
  { what: 'every 4th answer a 500', mishap: { nth: 4, fate: { kind: 'answer', status: 500 } } },
  { what: 'every 5th answer a captive portal', mishap: { nth: 5, fate: { kind: 'captive' } } },
] as const

async function losses(place: Place, say: (words: string) => void) {
  const lines = []
  for (const { what, mishap } of mishaps) {
    const conditions = { count: forLosses, latencyMs: 0, mishap }
    const mine = forLosses - (await ours(place, conditions)).stored
    const theirs = forLosses - (await workbox(place, conditions)).stored
    say(`${what}: lost ${mine}, Workbox ${theirs}`)
    lines.push(
      judged(`lost of ${forLosses}, ${what}`, `${mine} (Workbox ${theirs})`, '0', mine === 0),
    )
  }
  return lines
}

const ours: Contender = ({ browser }, conditions) =>
  inPlace(new Map(), async (endpoint, proxy) => {
    const context = await browser.newContext(phone)
    const app = await openApp(await context.newPage(), proxy.origin)
    proxy.setWeather(dead)
    await app.importUnsent(unsentFile('offenbach', waitingReports(conditions.count)))
    const run = await underConditions(proxy, conditions, async () => {
      await app.sendNow()
      await app.untilNothingWaits(600_000)
    })
    await context.close()
    return { ...run, stored: countReports(endpoint.dataDir) }
  })

const workbox: Contender = ({ browser, peer }, conditions) =>
  inPlace(peer, async (endpoint, proxy) => {
    const context = await browser.newContext(phone)
    const queue = await openPeer(context, proxy.origin)
    proxy.setWeather(dead)
    const bodies = waitingReports(conditions.count).map(({ operation }) =>
      JSON.stringify({
        version: 1,
        device: `peer-${operation.id.slice(-12)}`,
        cursor: '999999999',
        operations: [operation],
      }),
    )
    await queue.push(`${proxy.origin}/api/v1/cities/offenbach/sync`, bodies)
    const run = await underConditions(proxy, conditions, async () => {
      await until('the queue is empty', async () => (await queue.replay()).size === 0, 1_200_000)
    })
    await context.close()
    return { ...run, stored: countReports(endpoint.dataDir) }
  })

const waitingReports = (count: number): readonly WaitingReport[] =>
  Array.from({ length: count }, (_, i) => aWaitingReport(i))

async function inPlace(
  files: ReadonlyMap<string, OwnFile>,
  work: (endpoint: Endpoint, proxy: FaultyProxy) => Promise<Run>,
): Promise<Run> {
  const endpoint = await startEndpoint()
  const proxy = await faultyProxy(endpoint.origin, files)
  try {
    return await work(endpoint, proxy)
  } finally {
    await proxy.close()
    await endpoint.remove()
  }
}

async function underConditions(
  proxy: FaultyProxy,
  { latencyMs, mishap }: Conditions,
  work: () => Promise<void>,
): Promise<Omit<Run, 'stored'>> {
  const before = proxy.log.length
  proxy.setLatency(latencyMs)
  proxy.setWeather(mishap ? every(mishap.nth, isSync, mishap.fate) : fine)
  const { ms } = await timed(work)
  const requests = proxy.log
    .slice(before)
    .filter((one) => one.path.startsWith('/api/') && !isPhoto(one))
  return { ms, requests: requests.length }
}
