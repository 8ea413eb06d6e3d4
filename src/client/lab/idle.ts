/** How long the question stands there before a seat is wiped. */
export const warningS = 30

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
