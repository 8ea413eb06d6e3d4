import { type HttpAnswer, retryAfterMs } from './http.ts'

/** What a request came to. Only 'answered' proves that the endpoint has heard it. */
export type Reply<T> =
  | { readonly kind: 'answered'; readonly value: T }
  /** The endpoint understood, and says no to the request as a whole. */
  | { readonly kind: 'refused'; readonly status: number; readonly problem?: string }
  | Unanswered

export interface Unanswered {
  readonly kind: 'unanswered'
  /** offline: no answer, or one that is not ours; trouble: the endpoint itself is unwell. */
  readonly why: 'offline' | 'trouble'
  readonly retryAfterMs?: number
}

export const offline: Unanswered = { kind: 'unanswered', why: 'offline' }

export function trouble(answer: HttpAnswer, now: number): Unanswered {
  const wait = retryAfterMs(answer, now)
  return {
    kind: 'unanswered',
    why: 'trouble',
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  }
}

/** What a second try may mend: signing in, a rollback of the endpoint, a crowd, a crash. */
const passing = new Set([401, 403, 404, 408, 425, 429])

export const isPassing = (status: number): boolean => status >= 500 || passing.has(status)

export const isFine = (status: number): boolean => status >= 200 && status < 300
