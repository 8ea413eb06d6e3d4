import { useMemo, useRef, useState } from 'preact/hooks'
import type { PlayerSteps } from './player.ts'

/** Steps that leave nothing in the browser's history: for a tablet that many people share. */
export function useMemorySteps(onLeave: () => void): PlayerSteps {
  const [at, setAt] = useState('')
  const behind = useRef<string[]>([])
  const latest = useRef({ at, onLeave })
  latest.current = { at, onLeave }
  return useMemo(
    () => ({
      get at() {
        return latest.current.at
      },
      go(step) {
        behind.current.push(latest.current.at)
        setAt(step)
      },
      back(before) {
        const last = behind.current.pop() ?? before
        if (last === undefined) latest.current.onLeave()
        else setAt(last)
      },
    }),
    [],
  )
}
