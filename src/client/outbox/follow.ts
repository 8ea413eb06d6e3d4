import type { ReportRow } from '#client/db/schema.ts'
import { isClosed } from '#domain/handling.ts'
import { maxFollowsPerSync, type SyncRequest } from '#protocol/sync.ts'

const quietAfterMs = 60 * 86_400_000

/** Closed long ago: the city may have deleted it, and nothing more is to be expected. */
const isOver = ({ own }: ReportRow, now: number): boolean =>
  own !== undefined &&
  isClosed(own.handling) &&
  now - Date.parse(own.updated_datetime) > quietAfterMs

export interface FollowList {
  readonly follow: NonNullable<SyncRequest['follow']>
  /** The last id named, to go on behind it next time; undefined: all had their turn. */
  readonly after?: string
}

/** The reports to ask about, in turn when there are more than one request can carry. */
export function followList(
  reports: readonly ReportRow[],
  after: string | undefined,
  now: number,
): FollowList {
  const wanted = reports
    .filter((report) => !report.gone && !isOver(report, now))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const start = after === undefined ? 0 : wanted.findIndex(({ id }) => id > after)
  const from = Math.max(start, 0)
  const turn = wanted.slice(from, from + maxFollowsPerSync)
  const last = turn.at(-1)
  const follow = turn.map(({ id, receipt, own }) => ({
    report_id: id,
    receipt,
    seq: own?.seq ?? 0,
  }))
  const rest = from + turn.length < wanted.length
  return { follow, ...(rest && last ? { after: last.id } : {}) }
}
