import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { PlayerSteps } from './player.ts'

const stepInHash = (): string => {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    // A hash that somebody typed; the form begins at its beginning.
    return ''
  }
}

/**
 * Each step is an entry of the browser's history, told apart by the part behind `#`: the browser's
 * own back is the question before. The router does not look at that part.
 */
export function useHashSteps(onLeave: () => void): PlayerSteps {
  const [at, setAt] = useState(stepInHash)
  const behind = useRef(0)
  const leave = useRef(onLeave)
  leave.current = onLeave

  useEffect(() => {
    const onMove = () => {
      // Forward counts as back here: too few entries behind are harmless, too many would leave.
      behind.current = Math.max(0, behind.current - 1)
      setAt(stepInHash())
    }
    addEventListener('popstate', onMove)
    return () => removeEventListener('popstate', onMove)
  }, [])

  return useMemo(
    () => ({
      at,
      go(step) {
        behind.current += 1
        history.pushState(null, '', urlOf(step))
        setAt(step)
      },
      back(before) {
        if (behind.current > 0) return history.back()
        if (before === undefined) return leave.current()
        history.replaceState(null, '', urlOf(before))
        setAt(before)
      },
    }),
    [at],
  )
}

const urlOf = (step: string): string =>
  `${location.pathname}${location.search}${step ? `#${encodeURIComponent(step)}` : ''}`
