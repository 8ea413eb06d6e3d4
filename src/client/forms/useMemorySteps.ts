import { useMemo, useRef, useState } from 'preact/hooks'
import type { PlayerSteps } from './player.ts'

/** Steps that leave nothing in the browser's history: for a tablet that many people share. */
export function useMemorySteps(onLeave: () => void, start = ''): PlayerSteps {
  const [at, setAt] = useState(start)
  const behind = useRef<readonly string[]>([])
  const leave = useRef(onLeave)
  leave.current = onLeave
  return useMemo(
    () => ({
      at,
      go(step) {
        behind.current = [...behind.current, at]
        setAt(step)
      },
      back(before) {
        const last = behind.current.at(-1) ?? before
        behind.current = behind.current.slice(0, -1)
        if (last === undefined) leave.current()
        else setAt(last)
      },
    }),
    [at],
  )
}
