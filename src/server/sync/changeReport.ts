import { isClosed, mayReopen } from '#domain/handling.ts'
import { err, ok } from '#domain/result.ts'
import type { Payload } from '#protocol/operation.ts'
import type { ReportRow } from '../storage/reportRow.ts'
import { addEvent, touchReport } from '../storage/touchReport.ts'
import { byReceipt } from './byReceipt.ts'
import { cleanText } from './cleanText.ts'
import type { OperationContext, Verdict } from './context.ts'
import { problem } from './prepare.ts'
import { countPhotos, maxPhotosPerReport, wantPhotos } from './wantPhotos.ts'

export async function addToReport(
  context: OperationContext,
  payload: Payload<'report.add'>,
): Promise<Verdict> {
  const found = await byReceipt(context, payload)
  if (!found.ok) return found
  const row = found.value
  if (row.handling === 'withdrawn') return wrongState(row)
  if (await tooManyPhotos(context, payload)) return tooMany()
  const { sql, state, at } = context
  await touchReport(sql, state, row.id, at)
  const text = cleanText(payload.description)
  await addEvent(sql, state, row.id, { at, kind: 'added', text, by: 'reporter' })
  const wanted_photos = await wantPhotos(context, row.id, payload.photos, showsPhotos(context, row))
  return ok({ reference: row.number, report_id: row.id, wanted_photos })
}

export async function withdrawReport(
  context: OperationContext,
  payload: Payload<'report.withdraw'>,
): Promise<Verdict> {
  const found = await byReceipt(context, payload)
  if (!found.ok) return found
  const row = found.value
  if (isClosed(row.handling)) return wrongState(row)
  const { sql, state, at } = context
  await touchReport(sql, state, row.id, at)
  // The reason is the reporter's own text: nobody has released it, so it is no public note.
  await sql.run(
    `UPDATE reports SET handling = 'withdrawn', closed = 1, closed_at = ?, status_notes = NULL
     WHERE city = ? AND id = ?`,
    [at, row.city, row.id],
  )
  const text = cleanText(payload.description)
  await addEvent(sql, state, row.id, { at, kind: 'withdrawn', text, by: 'reporter' })
  return ok({ reference: row.number, report_id: row.id })
}

export async function reopenReport(
  context: OperationContext,
  payload: Payload<'report.reopen'>,
): Promise<Verdict> {
  const found = await byReceipt(context, payload)
  if (!found.ok) return found
  const row = found.value
  if (!mayReopen(row.handling)) return wrongState(row)
  if (await tooManyPhotos(context, payload)) return tooMany()
  const { sql, state, at } = context
  await touchReport(sql, state, row.id, at)
  await sql.run(
    `UPDATE reports SET handling = 'received', closed = 0, closed_at = NULL, status_notes = NULL
     WHERE city = ? AND id = ?`,
    [row.city, row.id],
  )
  const text = cleanText(payload.description)
  const event = { at, kind: 'reopened', handling: 'received', text, by: 'reporter' } as const
  await addEvent(sql, state, row.id, event)
  const wanted_photos = await wantPhotos(context, row.id, payload.photos, showsPhotos(context, row))
  return ok({ reference: row.number, report_id: row.id, wanted_photos })
}

/** Later photos are shown at once only where the first ones were. */
const showsPhotos = ({ city }: OperationContext, row: ReportRow): boolean =>
  row.public === 1 && city.city.publishing === 'at_once'

const wrongState = ({ handling }: ReportRow): Verdict =>
  err(problem('report_id', 'wrong_state', `not possible while the report is ${handling}`))

const tooMany = (): Verdict =>
  err(problem('photos', 'too_large', `a report holds at most ${maxPhotosPerReport} photos`))

async function tooManyPhotos(
  { sql, state: { city } }: OperationContext,
  { report_id, photos }: Payload<'report.add'> | Payload<'report.reopen'>,
): Promise<boolean> {
  if (photos.length === 0) return false
  return (await countPhotos(sql, city, report_id)) + photos.length > maxPhotosPerReport
}
