import type { DraftRow, OutboxRow, PhotoRow, ReportRow } from '#client/db/schema.ts'
import { deliveryOf } from '#client/outbox/delivery.ts'
import type { Line } from '#client/outbox/line.ts'
import type { Progress } from '#client/outbox/ports.ts'
import type { DraftEntry, MineEntry, PhotoView } from '#client/stores/state.ts'

/** All of this device's own, read at one moment. */
export interface Snapshot {
  readonly drafts: readonly DraftRow[]
  readonly reports: readonly ReportRow[]
  readonly outbox: readonly OutboxRow[]
  readonly photos: readonly PhotoRow[]
  readonly line: Line
}

/** By report. Map.groupBy is too young for the phones in use. */
function grouped<T extends { readonly report_id: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.report_id)
    if (group) group.push(row)
    else groups.set(row.report_id, [row])
  }
  return groups
}

export function mineEntries(
  { reports, outbox, photos, line }: Snapshot,
  views: ReadonlyMap<string, PhotoView>,
  progress: Progress,
  now: number,
): readonly MineEntry[] {
  const operationsOf = grouped(outbox)
  const photosOf = grouped(photos)
  return reports.flatMap((report) => {
    const operations = operationsOf.get(report.id) ?? []
    // Deleted on the person's word; only a refusal brings it back to sight.
    if (operations.some(({ kind, state }) => kind === 'report.delete' && state !== 'rejected')) {
      return []
    }
    const own = photosOf.get(report.id) ?? []
    const refused = refusalOf(operations, own)
    return {
      report,
      delivery: deliveryOf({ report, operations, photos: own, line, progress, now }),
      photos: own.flatMap(({ id }) => views.get(id) ?? []),
      pending: operations.filter(
        ({ kind, state }) => kind !== 'report.create' && state === 'waiting',
      ).length,
      ...(refused ? { refused } : {}),
    }
  })
}

function refusalOf(
  operations: readonly OutboxRow[],
  photos: readonly PhotoRow[],
): MineEntry['refused'] {
  const row = operations.find(({ kind, state }) => kind !== 'report.create' && state === 'rejected')
  if (row?.problem) return { operation_id: row.id, kind: row.kind, ...row.problem }
  const photo = photos.find(({ state }) => state === 'rejected')
  if (!photo) return undefined
  const code = photo.problem ?? 'invalid'
  return { operation_id: photo.id, kind: 'photo', field: 'photos', code, detail: '' }
}

export const draftEntries = (
  { drafts }: Snapshot,
  views: ReadonlyMap<string, PhotoView>,
): readonly DraftEntry[] =>
  drafts.map((draft) => ({ draft, photos: draft.photos.flatMap((id) => views.get(id) ?? []) }))

/** When the next held report stops being held; the store does not change by itself then. */
export const nextHoldEnd = ({ outbox }: Snapshot, now: number): number | undefined =>
  outbox
    .filter(({ state, not_before }) => state === 'waiting' && not_before > now)
    .map(({ not_before }) => not_before)
    .sort((a, b) => a - b)[0]
