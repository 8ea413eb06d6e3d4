import type { OutboxRow } from '#client/db/schema.ts'
import type { LabAnswer } from '#domain/lab/lab.ts'
import { canonical } from '#protocol/canonical.ts'
import type { Payload } from '#protocol/operation.ts'

interface Ports {
  readonly sha256: (data: string) => Promise<string>
}

/**
 * An answer handed in. The operation has the answer's own id, so that it counts once although
 * several tablets pass it on; `at` is the day alone, so that nobody is found by when they sat there.
 */
export const answerOperation = async (
  { sha256 }: Ports,
  city: string,
  answer: LabAnswer,
): Promise<OutboxRow> => ({
  ...waiting,
  id: answer.id,
  city,
  report_id: answer.id,
  kind: 'lab.answer',
  at: answer.day,
  payload: answer,
  payload_sha256: await sha256(canonical(answer)),
})

/** An answer taken back by who gave it. `id` is a UUIDv4; `day` like 2026-11-22. */
export async function withdrawOperation(
  { sha256 }: Ports,
  {
    city,
    id,
    day,
    ...payload
  }: Payload<'lab.withdraw'> & Readonly<Record<'city' | 'id' | 'day', string>>,
): Promise<OutboxRow> {
  return {
    ...waiting,
    id,
    city,
    report_id: payload.answer_id,
    kind: 'lab.withdraw',
    at: day,
    payload,
    payload_sha256: await sha256(canonical(payload)),
  }
}

const waiting = { not_before: 0, state: 'waiting', attempts: 0 } as const
