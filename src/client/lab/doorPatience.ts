/** Wrong codes in a row, and until when none is looked at (ms since 1970). */
export interface Misses {
  readonly count: number
  readonly until: number
}

/** A tired facilitator mistypes once or twice; a bored class tries on and on. */
const freeTries = 3
const firstWaitMs = 30_000
const longestWaitMs = 5 * 60_000

export const waitMs = (misses: Misses | undefined, now: number): number =>
  Math.max(0, Math.min((misses?.until ?? 0) - now, longestWaitMs))

/** From the third on each wrong code costs twice as long as the one before. */
export function afterMiss(misses: Misses | undefined, now: number): Misses {
  const count = (misses?.count ?? 0) + 1
  const wait =
    count < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (count - freeTries), longestWaitMs)
  return { count, until: now + wait }
}
