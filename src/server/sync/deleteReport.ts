import { ok } from '#domain/result.ts'
import type { Payload } from '#protocol/operation.ts'
import { byReceipt } from './byReceipt.ts'
import type { OperationContext, Verdict } from './context.ts'

const belongings = ['contacts', 'photos', 'events', 'supports'] as const

/**
 * Takes away all that a report said. Its id and number stay as a tombstone, so that a late copy in
 * some outbox cannot bring it back, and so that devices which know it hear that it is gone.
 */
export async function deleteReport(
  context: OperationContext,
  payload: Payload<'report.delete'>,
): Promise<Verdict> {
  const found = await byReceipt(context, payload)
  if (!found.ok) return found
  const { city, id, number, was_public, receipt_sha256 } = found.value
  const { sql, state, at, dropped } = context
  const photos = await sql.all<{ sha256: string }>(
    'SELECT sha256 FROM photos WHERE city = ? AND report_id = ?',
    [city, id],
  )
  for (const { sha256 } of photos) dropped.add(sha256)
  state.seq += 1
  await sql.run(
    `INSERT INTO tombstones (city, id, number, seq, was_public, receipt_sha256, deleted_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [city, id, number, state.seq, was_public, receipt_sha256, at],
  )
  for (const table of belongings) {
    await sql.run(`DELETE FROM ${table} WHERE city = ? AND report_id = ?`, [city, id])
  }
  await sql.run('DELETE FROM reports WHERE city = ? AND id = ?', [city, id])
  return ok({ reference: number, report_id: id })
}
