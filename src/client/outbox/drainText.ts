import type { OutboxRow } from '#client/db/schema.ts'
import { maxOperationsPerSync } from '#protocol/sync.ts'
import { cutBatch, sendable, smaller } from './policy.ts'
import type { DrainPorts } from './ports.ts'
import type { News } from './pull.ts'
import { roundTrip } from './roundTrip.ts'
import { type Step, stop } from './step.ts'

/** The oldest due batch, asked anew each time: what was saved meanwhile goes along. */
export async function drainText(ports: DrainPorts, news: News): Promise<Step> {
  let limit = maxOperationsPerSync
  let step: Step = 'nothing'
  for (;;) {
    const batch = cutBatch(sendable(await ports.store.queue(), ports.now()), limit)
    if (batch.length === 0) return step
    ports.report({ kind: 'text' })
    const end = await sendBatch(ports, news, batch, limit < maxOperationsPerSync)
    if (end === 'stopped') return end
    if (end === 'progress') step = end
    if (end === 'too_many') limit = smaller(batch.length)
    if (end === 'parked') limit = maxOperationsPerSync
  }
}

/** `bare` after a refusal, so that no operation is blamed for a cursor or a follow list. */
async function sendBatch(
  ports: DrainPorts,
  news: News,
  batch: readonly OutboxRow[],
  bare: boolean,
): Promise<'progress' | 'parked' | 'too_many' | 'stopped'> {
  const [first, ...others] = batch
  if (!first) return 'progress'
  const end = await roundTrip(ports, { city: first.city, batch, bare })
  if (end.kind === 'unanswered') return await stop(ports, end)
  if (end.kind === 'heard') {
    if (end.settled === 0) return await stop(ports, { why: 'trouble' })
    news.heard(first.city, end.more)
    return 'progress'
  }
  if (others.length > 0 || !bare) return 'too_many'
  await park(ports, first, end.status)
  return 'parked'
}

/** Alone and still refused: it is the operation itself. It stays, visible, and no longer in the way. */
function park({ store }: DrainPorts, row: OutboxRow, status: number): Promise<void> {
  const code = status === 413 ? 'too_large' : 'invalid'
  return store.park(row, { field: '', code, detail: `refused with HTTP ${status}` })
}
