import type { Operation, Payload } from '#protocol/operation.ts'
import type { OperationProblem } from '#protocol/problem.ts'
import type { OperationResult } from '#protocol/sync.ts'
import { hasAnswer } from '../labs/answerRows.ts'
import { applyAnswer } from '../labs/applyAnswer.ts'
import { wantedMedia } from '../labs/mediaRows.ts'
import { withdrawAnswer } from '../labs/withdrawAnswer.ts'
import { addToReport, reopenReport, withdrawReport } from './changeReport.ts'
import type { Accepted, OperationContext, Verdict } from './context.ts'
import { createReport } from './createReport.ts'
import { deleteReport } from './deleteReport.ts'
import type { Known, KnownOperation } from './known.ts'
import { type Prepared, problem } from './prepare.ts'
import { supportReport } from './supportReport.ts'
import { stillWanted } from './wantPhotos.ts'

/** One operation, inside of its transaction. What is refused has written nothing. */
export async function applyOperation(
  context: OperationContext,
  prepared: Prepared,
  known: Known,
): Promise<OperationResult> {
  const earlier = known.operations.get(prepared.id)
  if (earlier) return again(context, prepared, earlier, known)
  if (!prepared.operation.ok) return rejected(prepared, prepared.operation.error)

  const operation = prepared.operation.value
  const reportOf = operation.kind === 'report.create' ? operation.payload.id : undefined
  const sentBefore = reportOf === undefined ? undefined : known.reports.get(reportOf)
  const verdict = await perform(context, operation, prepared.payload_sha256, known)
  if (!verdict.ok) return rejected(prepared, verdict.error)

  remember(context, prepared, verdict.value)
  note(known, operation, prepared, verdict.value)
  return answered(prepared, sentBefore ? 'repeated' : 'accepted', verdict.value)
}

function perform(
  context: OperationContext,
  operation: Operation,
  payloadSha256: string,
  { reports }: Known,
): Promise<Verdict> {
  switch (operation.kind) {
    case 'report.create': {
      const { payload } = operation
      return createReport(context, payload, payloadSha256, reports.get(payload.id))
    }
    case 'report.add':
      return addToReport(context, operation.payload)
    case 'report.withdraw':
      return withdrawReport(context, operation.payload)
    case 'report.delete':
      return deleteReport(context, operation.payload)
    case 'report.reopen':
      return reopenReport(context, operation.payload)
    case 'report.support':
      return supportReport(context, operation.id, operation.payload.report_id)
    case 'lab.answer':
      return applyAnswer(context, operation.id, operation.payload)
    case 'lab.withdraw':
      return withdrawAnswer(context, operation.payload)
  }
}

/** The answer got lost, or somebody sends twice: the first effect stands, and the same answer. */
async function again(
  context: OperationContext,
  prepared: Prepared,
  { payload_sha256, report_id, reference }: KnownOperation,
  { reports }: Known,
): Promise<OperationResult> {
  const { sql } = context
  if (payload_sha256 !== prepared.payload_sha256) {
    const detail = 'another operation was sent under this id: send it again under a new one'
    return rejected(prepared, problem('id', 'id_reused', detail))
  }
  if (prepared.kind !== 'report.delete' && reports.get(report_id)?.deleted) {
    return rejected(prepared, problem('id', 'deleted', 'this report was deleted'))
  }
  if (prepared.operation.ok && prepared.operation.value.kind === 'lab.answer') {
    return answerAgain(context, prepared, prepared.operation.value.payload, reference)
  }
  const photos = photosOf(prepared)
  const wanted = photos ? { wanted_photos: await stillWanted(sql, photos) } : {}
  return answered(prepared, 'repeated', { reference, report_id, ...wanted })
}

async function answerAgain(
  { sql, state: { city } }: OperationContext,
  prepared: Prepared,
  { lab_id, id }: Payload<'lab.answer'>,
  reference: string,
): Promise<OperationResult> {
  if (!(await hasAnswer(sql, city, lab_id, id))) {
    const detail = 'this answer was taken back, or deleted with its lab'
    return rejected(prepared, problem('id', 'deleted', detail))
  }
  const wanted_photos = await wantedMedia(sql, city, lab_id, id)
  return answered(prepared, 'repeated', { reference, report_id: id, wanted_photos })
}

function photosOf({ operation }: Prepared) {
  if (!operation.ok || !('photos' in operation.value.payload)) return undefined
  return operation.value.payload.photos
}

/** Only what was accepted: a refused operation can be mended and come again. */
function remember(
  { state, at, accepted }: OperationContext,
  { id, kind, payload_sha256 }: Prepared,
  { reference, report_id }: Accepted,
): void {
  // With an answer goes no time of day: nobody is to be found by when they sat at the tablet.
  const received = kind.startsWith('lab.') ? at.slice(0, 10) : at
  const outcome = JSON.stringify({ reference })
  accepted.push([state.city, id, kind, report_id, payload_sha256, outcome, received])
}

/** The next of the same batch must know, too. */
function note(
  { operations, reports }: Known,
  { kind }: Operation,
  { id, payload_sha256 }: Prepared,
  { reference, report_id }: Accepted,
): void {
  operations.set(id, { payload_sha256, report_id, reference })
  if (kind === 'report.create') {
    reports.set(report_id, { number: reference, payload_sha256, deleted: false })
  }
  if (kind === 'report.delete') {
    reports.set(report_id, { number: reference, payload_sha256: '', deleted: true })
  }
}

export const rejected = (
  { id, payload_sha256 }: Prepared,
  why: OperationProblem,
): OperationResult => ({ id, outcome: 'rejected', payload_sha256, problem: why })

const answered = (
  { id, payload_sha256 }: Prepared,
  outcome: 'accepted' | 'repeated',
  { reference, wanted_photos }: Accepted,
): OperationResult => ({
  id,
  outcome,
  payload_sha256,
  reference,
  ...(wanted_photos ? { wanted_photos: [...wanted_photos] } : {}),
})
