import { percentile, whole } from '../lib/figures.ts'
import type { Postgres } from '../lib/postgres.ts'
import { childrenOf, waitsForDisk } from '../lib/waitsForDisk.ts'
import { bodiesOf, push } from './load.ts'
import { nameOf, type Peer, peers, startPeer } from './peers.ts'

export const singles = 1_200
/** Requests that are not counted: servers run for weeks, and code is still being compiled then. */
export const warmUp = 1_000

/** What all rounds found of one peer. */
export interface PeerFound {
  readonly name: string
  readonly perSecond: number[]
  readonly p95: number[]
  /** Reports sent and found after SIGKILL, over all rounds. */
  sent: number
  kept: number
  /** For each answer; undefined where nobody could look. */
  waits: number | undefined
  /** Why it was not measured. */
  problem?: string
}

/** One round of all peers; where `looked` is not 0, with a look at their waits for the disk. */
export async function comparePeers(
  found: Map<string, PeerFound>,
  postgres: Postgres | undefined,
  looked: number,
  say: (words: string) => void,
): Promise<void> {
  for (const peer of peers) {
    const known = found.get(peer.name) ?? begun(peer)
    found.set(peer.name, known)
    if (known.problem !== undefined) continue
    try {
      await oneRound(peer, known, postgres, looked)
      say(`  ${known.name}: ${whole(known.perSecond.at(-1) ?? 0)}/s`)
    } catch (error) {
      // The others go on; the document names it with the reason.
      known.problem = error instanceof Error ? error.message : String(error)
      say(`  ${known.name}: ${known.problem}`)
    }
  }
}

const begun = (peer: Peer): PeerFound => ({
  ...{ name: nameOf(peer), perSecond: [], p95: [] },
  ...{ sent: 0, kept: 0, waits: undefined },
})

async function oneRound(
  peer: Peer,
  found: PeerFound,
  postgres: Postgres | undefined,
  looked: number,
): Promise<void> {
  const running = await startPeer(peer, postgres)
  try {
    await push(running.target, bodiesOf(warmUp, 1))
    const { perSecond, latencies } = await push(running.target, bodiesOf(singles, 1))
    await running.restart()
    found.sent += warmUp + singles
    found.kept += await running.count()
    found.perSecond.push(perSecond)
    found.p95.push(percentile(latencies, 95))
  } finally {
    await running.remove()
  }
  if (looked > 0) found.waits = await waitsOf(peer, postgres, looked)
}

/** For parse-server it is PostgreSQL that writes, in a process for each connection. */
async function waitsOf(peer: Peer, postgres: Postgres | undefined, looked: number) {
  const running = await startPeer(peer, postgres)
  try {
    await push(running.target, bodiesOf(1, 1))
    const ask = () => push(running.target, bodiesOf(looked, 1), 1)
    const writers =
      peer.needsPostgres && postgres ? [postgres.pid, ...childrenOf(postgres.pid)] : [running.pid]
    const calls = await waitsForDisk(writers, ask)
    return calls === undefined ? undefined : calls / looked
  } finally {
    await running.remove()
  }
}
