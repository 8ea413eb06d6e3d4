import type { OutboxRow } from '#client/db/schema.ts'
import { canonical } from '#protocol/canonical.ts'
import type { OperationKind, Payload } from '#protocol/operation.ts'
import type { ActionPorts } from './ports.ts'

/** How long a person may change their mind. */
export const undoMs = 10_000

/**
 * In plain mode there is no hurry: it ends when the person goes on (goOn). The number only bounds
 * what a crash leaves behind; beyond six hours the outbox would take it for a wrong clock.
 */
export const unhurriedUndoMs = 5 * 3_600_000

interface Wish<K extends OperationKind> {
  readonly kind: K
  readonly city: string
  readonly report_id: string
  readonly payload: Payload<K>
  /** Held back so long, in ms. */
  readonly hold?: number
}

/** Freezes what was done: from here on the payload and its hash never change. */
export async function newOperation<K extends OperationKind>(
  { now, newId, sha256 }: Pick<ActionPorts, 'now' | 'newId' | 'sha256'>,
  { kind, city, report_id, payload, hold = 0 }: Wish<K>,
): Promise<OutboxRow> {
  const at = now()
  return {
    id: newId(),
    city,
    report_id,
    kind,
    at: new Date(at).toISOString(),
    payload,
    payload_sha256: await sha256(canonical(payload)),
    not_before: hold === 0 ? 0 : at + hold,
    state: 'waiting',
    attempts: 0,
  }
}
