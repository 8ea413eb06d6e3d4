import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { DraftStep } from './draft.ts'
import { type StepPart, stepUrl } from './steps.ts'

export interface StepHistory {
  go(step: DraftStep, part?: StepPart): void
  /** Like the browser's own back as long as there is a step behind; the address `before` leads otherwise. */
  back(before: string | undefined): void
}

/** Each step is an entry of the browser's history, so that its buttons are the flow's buttons. */
export function useStepHistory(draftId: string): StepHistory {
  const { route, back } = useLocation()
  const behind = useRef(0)

  useEffect(() => {
    // Forward counts as back here: too few entries behind are harmless, too many would leave the app.
    const onMove = () => {
      behind.current = Math.max(0, behind.current - 1)
    }
    addEventListener('popstate', onMove)
    return () => removeEventListener('popstate', onMove)
  }, [])

  return {
    go(step, part) {
      behind.current += 1
      route(stepUrl(draftId, step, part))
    },
    back(before) {
      if (behind.current > 0) back()
      else route(before ?? '/', true)
    },
  }
}
