import { useContext, useEffect, useRef } from 'preact/hooks'
import { signsOfLife } from '#client/lab/idle.ts'
import { ClockContext } from '#client/stores/clock.ts'

/** Long enough to fetch a phone out of a bag. */
const quietMs = 120_000

/**
 * On screens where nothing is to be lost: a thank-you that nobody reads any more, and a language
 * that somebody chose before going away, are put right without a question.
 */
export function QuietReset({ onQuiet }: { onQuiet: () => void }) {
  const now = useContext(ClockContext)
  const quiet = useRef(onQuiet)
  quiet.current = onQuiet
  useEffect(() => {
    let touched: number | undefined = now()
    const alive = () => {
      touched = now()
    }
    const look = () => {
      if (touched === undefined || now() - touched < quietMs) return
      touched = undefined
      quiet.current()
    }
    for (const sign of signsOfLife) addEventListener(sign, alive, { capture: true, passive: true })
    const timer = setInterval(look, 1000)
    return () => {
      for (const sign of signsOfLife) removeEventListener(sign, alive, { capture: true })
      clearInterval(timer)
    }
  }, [now])
  return null
}
