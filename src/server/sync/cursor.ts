/**
 * Where a device stands in a city's changes. In its first pull a device needs no closed reports;
 * that pull may take many answers, and what is closed meanwhile must reach it all the same. So the
 * cursor carries the day on which the first pull began, until it is done: day × 10¹⁰ + seq.
 */
export interface Cursor {
  readonly seq: number
  /** Days since 1970 when the first pull began; undefined when it is done. */
  readonly firstPullDay?: number
}

const dayMs = 86_400_000
const perDay = 10_000_000_000

export function readCursor(text: string | null, nowMs: number): Cursor {
  if (text === null) return { seq: 0, firstPullDay: Math.floor(nowMs / dayMs) }
  const number = Number(text)
  const day = Math.floor(number / perDay)
  return { seq: number % perDay, ...(day > 0 ? { firstPullDay: day } : {}) }
}

export const writeCursor = ({ seq, firstPullDay = 0 }: Cursor): string =>
  String(firstPullDay * perDay + seq)

/** Closed before this time: not for this device. Empty when it gets everything. */
export const skipClosedBefore = ({ firstPullDay }: Cursor): string =>
  firstPullDay === undefined ? '' : new Date(firstPullDay * dayMs).toISOString()
