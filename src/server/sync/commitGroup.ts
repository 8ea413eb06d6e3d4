import { type CityState, lockCity, saveCity } from '../storage/cityState.ts'
import type { Database } from '../storage/sql.ts'
import { type Applied, applyBatch, type Batch } from './applyBatch.ts'

/**
 * From its first bytes to here a request takes a few turns, each its own: whoever waits for one turn
 * only has half of those that came together in the next commit (4 of 8; with three 7 of 8).
 */
const turnsToGather = 3
/** Bounds how long one transaction keeps the machine from anything else. */
const maxOperationsPerGroup = 500

export type FaultPoint = 'before_commit' | 'after_commit'

export interface CommitPorts {
  readonly database: Database
  /** Calls back at the end of this turn of the event loop. */
  readonly atEndOfTurn: (callback: () => void) => void
  /** For measuring: operations that shared one commit. */
  readonly onGroup: (operations: number) => void
  /** Where tests kill the process. */
  readonly fault?: (point: FaultPoint, operations: number) => void
}

interface Waiting {
  readonly batch: Batch
  readonly resolve: (applied: Applied) => void
  readonly reject: (error: unknown) => void
}

/**
 * All requests of the same few turns of the event loop share one transaction and so one wait for the
 * disk; each is answered only after the commit. Four to five times as many durable reports a second.
 */
export function createCommitGroup(ports: CommitPorts): (batch: Batch) => Promise<Applied> {
  const waiting: Waiting[] = []
  let running = false

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await commit(ports, nextGroup(waiting))
      // Others get a turn, and the next group gathers meanwhile.
      await new Promise<void>((gathered) => afterTurns(ports, turnsToGather, gathered))
    }
    running = false
  }
  return (batch) =>
    new Promise((resolve, reject) => {
      waiting.push({ batch, resolve, reject })
      if (running) return
      running = true
      // `commit` hands every failure to those who wait for it.
      afterTurns(ports, turnsToGather, () => void drain())
    })
}

function afterTurns(ports: CommitPorts, turns: number, callback: () => void): void {
  ports.atEndOfTurn(() => (turns > 1 ? afterTurns(ports, turns - 1, callback) : callback()))
}

function nextGroup(waiting: Waiting[]): readonly Waiting[] {
  let operations = 0
  const count = waiting.findIndex(({ batch }) => {
    operations += batch.operations.length
    return operations > maxOperationsPerGroup
  })
  return waiting.splice(0, count === -1 ? waiting.length : Math.max(1, count))
}

async function commit(ports: CommitPorts, group: readonly Waiting[]): Promise<void> {
  const operations = group.reduce((sum, { batch }) => sum + batch.operations.length, 0)
  try {
    const applied = await ports.database.transaction(async (sql) => {
      // In one order everywhere, so that two instances never wait for each other.
      const ids = [...new Set(group.map(({ batch }) => batch.city.city.id))].sort()
      const states = new Map<string, CityState>()
      for (const id of ids) states.set(id, await lockCity(sql, id))
      const all: Applied[] = []
      for (const { batch } of group) {
        const state = states.get(batch.city.city.id)
        if (!state) throw new Error(`city without a lock: ${batch.city.city.id}`)
        all.push(await applyBatch(sql, state, batch, ports.database.isRefusal))
      }
      for (const state of states.values()) await saveCity(sql, state)
      ports.fault?.('before_commit', operations)
      return all
    })
    ports.fault?.('after_commit', operations)
    ports.onGroup(operations)
    for (const [index, one] of applied.entries()) group[index]?.resolve(one)
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}
