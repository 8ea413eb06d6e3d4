import type { Context } from 'hono'
import * as v from 'valibot'
import { ReportIdSchema } from '#domain/report.ts'
import { notFound, problemResponse } from '../http/problem.ts'
import { receiptOf } from '../http/receipt.ts'
import type { AppPorts } from '../ports.ts'
import { ownReport } from '../storage/ownReport.ts'
import { publicReport, type ReportRow } from '../storage/reportRow.ts'
import { receiptFits } from '../sync/sha256.ts'

/** One report: for everybody what is public, for the holder of the receipt what is theirs. */
export async function getReport(c: Context, { database }: AppPorts): Promise<Response> {
  const id = c.req.param('id') ?? ''
  if (!v.is(ReportIdSchema, id)) return notFound('a report is named by its UUID')
  const [row] = await database.read.all<ReportRow>('SELECT * FROM reports WHERE id = ?', [id])
  const receipt = receiptOf(c.req.raw)
  const headers = { 'cache-control': 'private, no-cache', vary: 'authorization' }
  if (row && receipt !== undefined && receiptFits(receipt, row.receipt_sha256)) {
    return Response.json(await ownReport(database.read, row), { headers })
  }
  if (row?.public === 1) return Response.json(publicReport(row), { headers })
  const [stone] = await database.read.all(
    'SELECT id FROM tombstones WHERE id = ? AND was_public = 1',
    [id],
  )
  if (stone) return problemResponse(410, 'deleted', 'this report was deleted')
  return notFound('there is no report here that you may see')
}
