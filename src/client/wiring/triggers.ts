import type { OutboxRow } from '#client/db/schema.ts'
import { isDue, type Line } from '#client/outbox/line.ts'
import type { Run } from '#client/outbox/runner.ts'

export interface TriggerPorts {
  readonly run: Run
  /** What waits, and what is known of the line. */
  readonly look: () => Promise<Waiting>
  readonly now: () => number
  readonly after: (ms: number, work: () => void) => () => void
  readonly isVisible: () => boolean
  /** Wakes the worker when the network is back, where the browser knows how. */
  readonly askForSync: () => void
  readonly failed: (error: unknown) => void
}

export interface Waiting {
  readonly operations: readonly Pick<OutboxRow, 'state' | 'not_before'>[]
  readonly photosWaiting: number
  readonly line: Line
}

const soonestMs = 250
const busyElsewhereMs = 5_000
const longestMs = 5 * 60_000
const holdMs = 10_000

/** When to look again; undefined when nothing waits. Clamped, because clocks jump. */
export function nextWake({ operations, photosWaiting, line }: Waiting, now: number) {
  const waiting = operations.filter(({ state }) => state === 'waiting')
  const held = waiting.filter(({ not_before }) => !isDue(not_before, now))
  const times = held.map(({ not_before }) => not_before - now)
  if (waiting.length > held.length || photosWaiting > 0) {
    times.push(isDue(line.retry_at, now) ? busyElsewhereMs : line.retry_at - now)
  }
  if (times.length === 0) return undefined
  return Math.min(Math.max(Math.min(...times), soonestMs), longestMs)
}

export interface Triggers {
  readonly wake: () => void
  readonly start: () => void
  readonly online: () => void
  readonly visible: () => void
  /** Another tab saved or sent something. */
  readonly changed: () => void
}

/** Runs the outbox whenever there is reason to, and keeps one timer while something waits. */
export function createTriggers(ports: TriggerPorts): Triggers {
  const { run, look, now, after, isVisible, failed } = ports
  let callOff = (): void => undefined

  async function plan(): Promise<void> {
    const waiting = await look()
    const ms = nextWake(waiting, now())
    callOff()
    if (ms === undefined) return
    ports.askForSync()
    // Also hidden while a report is still held: the phone may go into the pocket right after sending.
    if (isVisible() || ms <= holdMs) callOff = after(ms, () => go({ ifFree: true }))
  }
  const planned = () => void plan().catch(failed)
  const go = (wish: Parameters<Run>[0]) => void run(wish).catch(failed).then(planned)

  return {
    wake: () => go({}),
    // Whoever opens the app looks now: the last page's patience says nothing of this moment's network.
    start: () => go({ insist: true, pull: true }),
    online: () => go({ insist: true, pull: true }),
    visible: () => go({ pull: true }),
    changed: planned,
  }
}
