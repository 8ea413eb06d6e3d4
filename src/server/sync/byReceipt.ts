import { err, ok, type Result } from '#domain/result.ts'
import type { OperationProblem } from '#protocol/problem.ts'
import { findReport, type ReportRow } from '../storage/reportRow.ts'
import type { OperationContext } from './context.ts'
import { problem } from './prepare.ts'
import { receiptFits } from './sha256.ts'

/** The report, if the receipt is its own. */
export async function byReceipt(
  { sql, state: { city } }: OperationContext,
  { report_id, receipt }: { readonly report_id: string; readonly receipt: string },
): Promise<Result<ReportRow, OperationProblem>> {
  const row = await findReport(sql, city, report_id)
  if (!row) return err(await missing(sql, city, report_id))
  if (!receiptFits(receipt, row.receipt_sha256)) {
    return err(problem('receipt', 'wrong_receipt', 'this receipt belongs to another report'))
  }
  return ok(row)
}

/** Deleted, or never here: a device tells its person one or the other. */
export async function missing(
  sql: OperationContext['sql'],
  city: string,
  id: string,
): Promise<OperationProblem> {
  const [stone] = await sql.all('SELECT id FROM tombstones WHERE city = ? AND id = ?', [city, id])
  return stone
    ? problem('report_id', 'deleted', 'this report was deleted')
    : problem('report_id', 'unknown_report', 'this city has no such report')
}
