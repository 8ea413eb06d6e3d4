import { Database, databaseName } from '#client/db/database.ts'
import { whatWaits } from '#client/db/outboxStore.ts'
import { progressChannel } from '#client/net/names.ts'
import { connectOutbox } from '#client/outbox/connect.ts'
import { createUuid7 } from '#client/outbox/uuid7.ts'

const now = () => Date.now()
/** A little more than the seconds of undo; a browser gives the worker minutes. */
const longestHoldMs = 12_000

/**
 * Sends what waits, by the same code as the page. Rejects when something is left, because that is
 * how the browser learns to call again.
 */
export async function sendInBackground(self: ServiceWorkerGlobalScope): Promise<void> {
  const db = new Database(databaseName)
  const channel = new BroadcastChannel(progressChannel)
  try {
    const run = connectOutbox({
      db,
      http: { fetch: (url, init) => self.fetch(url, init), after },
      newId: createUuid7(now, (bytes) => void self.crypto.getRandomValues(bytes)),
      locks: self.navigator.locks,
      now,
      random: () => Math.random(),
      report: (progress) => channel.postMessage(progress),
      shrink: async () => 'not_here',
    })
    await run({ insist: true })
    const held = (await whatWaits(db)).operations.map(({ not_before }) => not_before - now())
    const hold = Math.min(Math.max(0, ...held), longestHoldMs)
    // Sent, and the phone put away at once: the seconds of undo pass here.
    if (hold > 0) {
      await new Promise<void>((resolve) => after(hold, resolve))
      await run({ insist: true })
    }
    const { operations, photosWaiting } = await whatWaits(db)
    await badge(self.navigator, operations.length)
    if (operations.length + photosWaiting > 0) throw new Error('Something still waits to be sent')
  } finally {
    channel.close()
    db.close()
  }
}

/** The number on the icon, also when no page is open to keep it right. */
async function badge(holder: WorkerNavigator, count: number): Promise<void> {
  try {
    await (count > 0 ? holder.setAppBadge?.(count) : holder.clearAppBadge?.())
  } catch {
    // Not installed, or the person does not want numbers: the app itself says it as well.
  }
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}
