import * as v from 'valibot'

/** What the device knows of its way to the endpoint; stored, so that all tabs and the worker agree. */
export const LineSchema = v.object({
  /** Failed requests since the last answer. */
  attempts: v.number(),
  /** ms since 1970; nothing is sent before, 0 when the way is clear. */
  retry_at: v.number(),
  why: v.picklist(['clear', 'offline', 'trouble', 'asked_to_wait']),
  /** Last proof that the endpoint was there. */
  contact_at: v.optional(v.number()),
})
export type Line = v.InferOutput<typeof LineSchema>

export const freshLine: Line = { attempts: 0, retry_at: 0, why: 'clear' }

const firstWaitMs = 2_000
const longestWaitMs = 5 * 60_000
const clockJumpMs = 6 * 3_600_000

/** Half fixed, half by chance: never zero, and a town does not come back in one second. */
export function waitMs(attempts: number, random: number): number {
  const ceiling = Math.min(firstWaitMs * 2 ** Math.min(attempts - 1, 20), longestWaitMs)
  return Math.round(ceiling * (0.5 + random / 2))
}

export interface Failure {
  readonly why: 'offline' | 'trouble'
  readonly retryAfterMs?: number
}

export function afterFailure(line: Line, failure: Failure, now: number, random: number): Line {
  const attempts = line.attempts + 1
  const asked = failure.retryAfterMs
  return {
    ...line,
    attempts,
    retry_at: now + (asked ?? waitMs(attempts, random)),
    why: asked === undefined ? failure.why : 'asked_to_wait',
  }
}

export const afterContact = (now: number): Line => ({ ...freshLine, contact_at: now })

/** A time further off than any wait of ours comes from a clock that was wrong: due now. */
export const isDue = (at: number, now: number): boolean => at <= now || at - now > clockJumpMs

/** The person's "send now" goes before our own patience, not before the endpoint's. */
export const mayTry = (line: Line, now: number, insist: boolean): boolean =>
  isDue(line.retry_at, now) || (insist && line.why !== 'asked_to_wait')
