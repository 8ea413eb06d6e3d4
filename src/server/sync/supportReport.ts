import { err, ok } from '#domain/result.ts'
import { findReport } from '../storage/reportRow.ts'
import { touchReport } from '../storage/touchReport.ts'
import { missing } from './byReceipt.ts'
import type { OperationContext, Verdict } from './context.ts'

/** "Me too". What became of the report meanwhile does not matter: the person saw it open. */
export async function supportReport(
  { sql, state, at }: OperationContext,
  operationId: string,
  reportId: string,
): Promise<Verdict> {
  const row = await findReport(sql, state.city, reportId)
  // A report that is not public must not be told from one that does not exist.
  if (row?.public !== 1) return err(await missing(sql, state.city, reportId))
  const added = await sql.run(
    `INSERT INTO supports (city, report_id, operation_id, at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    [state.city, reportId, operationId, at],
  )
  if (added === 1) {
    await touchReport(sql, state, reportId, row.updated_at)
    await sql.run('UPDATE reports SET supports = supports + 1 WHERE city = ? AND id = ?', [
      state.city,
      reportId,
    ])
  }
  return ok({ reference: row.number, report_id: reportId })
}
