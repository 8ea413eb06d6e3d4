import { err, ok } from '#domain/result.ts'
import type { Payload } from '#protocol/operation.ts'
import type { OperationContext, Verdict } from '../sync/context.ts'
import { problem } from '../sync/prepare.ts'
import { receiptFits } from '../sync/sha256.ts'
import { findLab, touchLab } from './labRow.ts'

const belongings = ['lab_media', 'lab_moderation'] as const

/** Taken back by who gave it. The answer's operation stays known, so no late copy brings it back. */
export async function withdrawAnswer(
  { sql, state: { city }, dropped }: OperationContext,
  { lab_id, answer_id, receipt }: Payload<'lab.withdraw'>,
): Promise<Verdict> {
  const lab = await findLab(sql, city, lab_id)
  if (!lab) return err(problem('lab_id', 'unknown_lab', 'this city has no such lab'))
  const where = [city, lab_id, answer_id]
  const [row] = await sql.all<{ receipt_sha256: string | null }>(
    'SELECT receipt_sha256 FROM lab_answers WHERE city = ? AND lab_id = ? AND id = ?',
    where,
  )
  if (!row) return err(problem('answer_id', 'unknown_answer', 'this lab has no such answer'))
  if (row.receipt_sha256 === null || !receiptFits(receipt, row.receipt_sha256)) {
    return err(problem('receipt', 'wrong_receipt', 'this receipt belongs to another answer'))
  }
  const files = await sql.all<{ sha256: string }>(
    'SELECT sha256 FROM lab_media WHERE city = ? AND lab_id = ? AND answer_id = ?',
    where,
  )
  for (const { sha256 } of files) dropped.add(sha256)
  for (const table of belongings) {
    await sql.run(`DELETE FROM ${table} WHERE city = ? AND lab_id = ? AND answer_id = ?`, where)
  }
  await sql.run('DELETE FROM lab_answers WHERE city = ? AND lab_id = ? AND id = ?', where)
  await touchLab(sql, city, lab_id)
  return ok({ reference: lab.code, report_id: answer_id })
}
