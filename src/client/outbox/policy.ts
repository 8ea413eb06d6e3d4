import type { OutboxRow } from '#client/db/schema.ts'
import { maxOperationsPerSync, type OperationResult } from '#protocol/sync.ts'
import { isDue } from './line.ts'

/** Below the endpoint's limit: the follow list and the envelope need room too. */
export const maxBatchBytes = 400 * 1024

/** What later operations on the same subject stand upon. */
const isBeginning = ({ kind }: OutboxRow): boolean =>
  kind === 'report.create' || kind === 'lab.answer'

const isOpenBeginning = (row: OutboxRow, now: number): boolean =>
  isBeginning(row) &&
  (row.state === 'rejected' || (row.state === 'waiting' && !isDue(row.not_before, now)))

/** What may be sent now, oldest first. What follows on something the city does not have must wait. */
export function sendable(rows: readonly OutboxRow[], now: number): readonly OutboxRow[] {
  const stuck = new Set<string>()
  return rows.filter((row) => {
    if (isOpenBeginning(row, now)) stuck.add(row.report_id)
    return row.state === 'waiting' && isDue(row.not_before, now) && !stuck.has(row.report_id)
  })
}

/** The first batch of one city, small enough for one request; at least one operation. */
export function cutBatch(
  rows: readonly OutboxRow[],
  limit = maxOperationsPerSync,
): readonly OutboxRow[] {
  const city = rows[0]?.city
  const batch: OutboxRow[] = []
  let bytes = 0
  for (const row of rows) {
    if (row.city !== city) continue
    bytes += JSON.stringify(row.payload).length * 1.1 + 200
    if (batch.length >= limit || (bytes > maxBatchBytes && batch.length > 0)) break
    batch.push(row)
  }
  return batch
}

export type Verdict =
  | {
      readonly kind: 'received'
      readonly row: OutboxRow
      readonly reference?: string
    }
  | { readonly kind: 'rejected'; readonly row: OutboxRow; readonly problem: Problem }

export type Problem = NonNullable<OutboxRow['problem']>

/**
 * What the results prove, operation by operation. What is not answered with our id and the hash of
 * our payload is not answered at all, and stays.
 */
export function verdicts(
  batch: readonly OutboxRow[],
  results: readonly OperationResult[],
): readonly Verdict[] {
  const found = batch.flatMap((row) => {
    const verdict = verdictOf(row, results)
    return verdict ? [verdict] : []
  })
  const has = (row: OutboxRow) =>
    found.some((verdict) => verdict.row.id === row.id && verdict.kind === 'received')
  const missing = new Set(
    batch.filter((row) => isBeginning(row) && !has(row)).map(({ report_id }) => report_id),
  )
  // "Unknown report" says nothing about an addition while the report itself is not there yet.
  return found.filter(
    ({ kind, row }) => kind === 'received' || isBeginning(row) || !missing.has(row.report_id),
  )
}

function verdictOf(row: OutboxRow, results: readonly OperationResult[]): Verdict | undefined {
  const result = results.find(({ id }) => id === row.id)
  if (!result) return undefined
  const echoed = result.payload_sha256 === row.payload_sha256
  if (result.outcome !== 'rejected') {
    if (!echoed) return undefined
    const { reference } = result
    return { kind: 'received', row, ...(reference === undefined ? {} : { reference }) }
  }
  const problem = result.problem ?? { field: '', code: 'invalid', detail: '' }
  // An id used for something else is answered with the hash of that other payload.
  if (!echoed && problem.code !== 'id_reused') return undefined
  return isFulfilled(row, problem.code)
    ? { kind: 'received', row }
    : { kind: 'rejected', row, problem }
}

/** What was to be deleted is not there: the wish is fulfilled. */
const isFulfilled = ({ kind }: OutboxRow, code: string): boolean =>
  (kind === 'report.delete' && (code === 'unknown_report' || code === 'deleted')) ||
  (kind === 'lab.withdraw' && (code === 'unknown_lab' || code === 'unknown_answer'))

/** Halves until the one that spoils its neighbours' batch stands alone. */
export const smaller = (size: number): number => Math.max(1, Math.floor(size / 2))
