import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'

/** ms since 1970; the only clock that screens read, so that a test can hold it. */
export const ClockContext = createContext<() => number>(() => Date.now())

/** The time now, drawn anew every `everyMs`; leave it out where a standing time is enough. */
export function useNow(everyMs?: number): number {
  const clock = useContext(ClockContext)
  const [now, setNow] = useState(clock)
  useEffect(() => {
    if (everyMs === undefined) return
    const timer = setInterval(() => setNow(clock()), everyMs)
    return () => clearInterval(timer)
  }, [clock, everyMs])
  return now
}
