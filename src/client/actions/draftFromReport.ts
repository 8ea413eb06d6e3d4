import type { DraftRow, DraftStep, ReportRow } from '#client/db/schema.ts'

/** What was sent, made editable again: same words, same photos. */
export function draftFromReport(
  { id, city, payload, round_id, created_at }: ReportRow,
  photos: readonly string[],
  now: number,
  step: DraftStep,
): DraftRow {
  return {
    id,
    city,
    step,
    ...(payload ? { service_code: payload.service_code, place: payload.place } : {}),
    description: payload?.description ?? '',
    attributes: payload?.attributes ?? {},
    contact: payload?.contact ?? {},
    photos,
    locked: [],
    ...(round_id === undefined ? {} : { round_id }),
    created_at,
    updated_at: now,
  }
}
