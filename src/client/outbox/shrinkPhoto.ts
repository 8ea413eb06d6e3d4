import type { OutboxRow } from '#client/db/schema.ts'
import { canonical } from '#protocol/canonical.ts'
import type { DrainPorts, DuePhoto, ShrunkPhoto } from './ports.ts'

export interface ShrinkPorts {
  readonly shrink: (bytes: ArrayBuffer) => Promise<ArrayBuffer>
  readonly sha256: (data: string | Uint8Array<ArrayBuffer>) => Promise<string>
  readonly newId: () => string
  readonly now: () => number
}

/**
 * A photo too large for the endpoint, made smaller. The report's payload is frozen and names the
 * old picture, so the new one follows as an addition of its own.
 */
export const createShrinkPhoto =
  (ports: ShrinkPorts): DrainPorts['shrink'] =>
  async (due) => {
    const { photo, bytes, receipt } = due
    const smaller = await ports.shrink(bytes)
    if (smaller.byteLength >= bytes.byteLength || receipt === undefined) return 'no_smaller'
    const sha256 = await ports.sha256(new Uint8Array(smaller))
    const operation = await addition(ports, due, { sha256, bytes: smaller.byteLength, receipt })
    const shrunk: ShrunkPhoto = {
      photo: {
        ...photo,
        owner_id: operation.id,
        sha256,
        size: smaller.byteLength,
        attempts: 0,
        problem: 'shrunk',
      },
      bytes: smaller,
      operation,
    }
    return shrunk
  }

async function addition(
  { newId, now, sha256 }: ShrinkPorts,
  { photo }: DuePhoto,
  smaller: { readonly sha256: string; readonly bytes: number; readonly receipt: string },
): Promise<OutboxRow> {
  const { width, height, report_id, city } = photo
  const { receipt, ...file } = smaller
  // The sides keep their relation; which of them the worker chose, the endpoint sees for itself.
  const payload = { report_id, receipt, description: '', photos: [{ ...file, width, height }] }
  return {
    id: newId(),
    city,
    report_id,
    kind: 'report.add',
    at: new Date(now()).toISOString(),
    payload,
    payload_sha256: await sha256(canonical(payload)),
    not_before: 0,
    state: 'waiting',
    attempts: 0,
  }
}
