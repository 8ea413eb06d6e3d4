import { assetAnswers } from '#domain/asset.ts'
import type { Category } from '#domain/category.ts'
import { reportNumber } from '#domain/receipt.ts'
import type { Report } from '#domain/report.ts'
import { err, ok } from '#domain/result.ts'
import { addEvent } from '../storage/touchReport.ts'
import { checkReport } from './checkReport.ts'
import type { OperationContext, Verdict } from './context.ts'
import { insertContact, insertReport } from './insertReport.ts'
import { problem } from './prepare.ts'
import { stillWanted, wantPhotos } from './wantPhotos.ts'

/** A report of this id that was sent before, under whatever operation. */
export interface EarlierReport {
  readonly number: string
  readonly payload_sha256: string
  readonly deleted: boolean
}

export async function createReport(
  context: OperationContext,
  report: Report,
  payloadSha256: string,
  earlier: EarlierReport | undefined,
): Promise<Verdict> {
  if (earlier) return sameAgain(context, report, payloadSha256, earlier)
  const checked = checkReport(context.city, report)
  if (!checked.ok) return checked

  const { state, city, at } = context
  const category = checked.value
  const isPublic = category.public && city.city.publishing === 'at_once'
  state.seq += 1
  state.lastNumber += 1
  const number = reportNumber(city.city.number_prefix, Number(at.slice(0, 4)), state.lastNumber)
  await insertReport(context, report, {
    number,
    isPublic,
    expectedDays: category.expected_days,
    payloadSha256,
    assetId: assetIdOf(category, report),
  })
  await insertContact(context, report)
  await addEvent(context.sql, state, report.id, { at, kind: 'received', text: '', by: 'reporter' })
  const wanted = await wantPhotos(context, report.id, report.photos, isPublic)
  return ok({ reference: number, report_id: report.id, wanted_photos: wanted })
}

function assetIdOf(category: Category, { attributes }: Report): string | null {
  const { asset_id } = assetAnswers(category, attributes)
  return typeof asset_id === 'string' ? asset_id : null
}

/** The device lost its outbox line or made a second one: same words, same report. */
async function sameAgain(
  { sql }: OperationContext,
  report: Report,
  payloadSha256: string,
  earlier: EarlierReport,
): Promise<Verdict> {
  if (earlier.deleted) return err(problem('id', 'deleted', 'this report was deleted'))
  if (earlier.payload_sha256 !== payloadSha256) {
    return err(problem('id', 'id_reused', 'another report has this id'))
  }
  const wanted_photos = await stillWanted(sql, report.photos)
  return ok({ reference: earlier.number, report_id: report.id, wanted_photos })
}
