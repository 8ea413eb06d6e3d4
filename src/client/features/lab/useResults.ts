import { useEffect, useState } from 'preact/hooks'
import { useLanguage } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import type { Results } from '#domain/lab/results/summary.ts'

export type Shown =
  | { readonly state: 'loading' }
  | { readonly state: 'offline' }
  /** `here`: counted on this device, of the answers that are on it. */
  | { readonly state: 'shown'; readonly results: Results; readonly here: boolean }

const askAgainMs = 4_000

/**
 * What all say together: as the endpoint counts it, and on a facilitator's device without a network
 * of the answers gathered there; of the two, that with more people.
 */
export function useResults({ lab, role, counts }: LabEntry): Shown {
  const { actions } = useApp()
  const language = useLanguage().replace(/-simple$/, '')
  const [shown, setShown] = useState<Shown>({ state: 'loading' })
  const leads = role === 'facilitator'
  const gathered = counts.made + counts.takenIn
  useEffect(() => {
    let gone = false
    async function ask(): Promise<void> {
      const [there, here] = await Promise.all([
        actions.resultsThere(lab.id, language),
        leads ? actions.resultsHere(lab.id, language) : undefined,
      ])
      if (!gone) setShown((before) => better(before, there?.results, here))
    }
    // A device store that fails says so itself, at the top of the screen.
    const tryToAsk = () => void ask().catch(() => undefined)
    tryToAsk()
    const timer = setInterval(tryToAsk, askAgainMs)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [actions, lab.id, language, leads, gathered])
  return shown
}

/** What was shown stays while nobody answers. */
function better(before: Shown, there: Results | undefined, here: Results | undefined): Shown {
  const ofHere = here && (!there || (here.n > 0 && here.n >= there.n))
  const results = ofHere ? here : there
  if (results) return { state: 'shown', results, here: Boolean(ofHere) }
  return before.state === 'shown' ? before : { state: 'offline' }
}
