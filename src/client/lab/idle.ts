/** How long the question stands there before a seat is wiped: time to read it, and to come back. */
export const warningS = 60

/** What tells that somebody is at the tablet. */
export const signsOfLife = ['pointerdown', 'keydown', 'input', 'scroll', 'touchmove'] as const

export type Idle =
  | { readonly kind: 'there' }
  | { readonly kind: 'asking'; readonly secondsLeft: number }
  | { readonly kind: 'gone' }

/** By the clock and not by counting: a tablet that slept has not stopped the time. */
export function idleAt(now: number, touchedAt: number, idleS: number): Idle {
  const seconds = (now - touchedAt) / 1000
  if (seconds < idleS) return { kind: 'there' }
  if (seconds >= idleS + warningS) return { kind: 'gone' }
  return { kind: 'asking', secondsLeft: Math.ceil(idleS + warningS - seconds) }
}
