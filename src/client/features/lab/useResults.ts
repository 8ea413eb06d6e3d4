import { useEffect, useState } from 'preact/hooks'
import { useLanguage } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import type { Results } from '#domain/lab/results/summary.ts'

export type Shown =
  | { readonly state: 'loading' }
  | { readonly state: 'offline' }
  /**
   * `here`: counted on this device, of the answers that are on it; `kept`: as the endpoint counted
   * when it was last heard.
   */
  | { readonly state: 'shown'; readonly results: Results; readonly from: 'here' | 'live' | 'kept' }

/**
 * What all say together: as the endpoint counts it, and on a facilitator's device without a network
 * of the answers gathered there; of the two, that with more people.
 */
export function useResults({ lab, role, counts }: LabEntry): Shown {
  const language = useLanguage().replace(/-simple$/, '')
  const there = useThere(lab.id, language)
  const gathered = counts.made + counts.takenIn
  const here = useHere(lab.id, language, role === 'facilitator' ? gathered : undefined)
  const heard = there.results
  if (here && here.n > (heard?.n ?? 0)) return { state: 'shown', results: here, from: 'here' }
  if (heard) return { state: 'shown', results: heard, from: there.live ? 'live' : 'kept' }
  // Nobody has answered here, and nobody says whether elsewhere.
  if (here && there.silent) return { state: 'shown', results: here, from: 'here' }
  return { state: there.silent ? 'offline' : 'loading' }
}

/** What was heard last stays while nobody answers. */
function useThere(labId: string, language: string) {
  const { actions } = useApp()
  const [results, setResults] = useState<Results>()
  const [silent, setSilent] = useState(false)
  const [live, setLive] = useState(false)
  useEffect(() => {
    let gone = false
    const following = actions.followResults(labId, language, (heard, kept) => {
      if (gone) return
      setSilent(heard === undefined)
      setLive(heard !== undefined && !kept)
      if (heard) setResults(heard)
    })
    following.catch(() => gone || setSilent(true))
    return () => {
      gone = true
      // A device store that fails says so itself, at the top of the screen.
      following.then((end) => end()).catch(() => undefined)
    }
  }, [actions, labId, language])
  return { results, silent, live }
}

/** Counted on this device, again with each answer that is `gathered`. */
function useHere(labId: string, language: string, gathered: number | undefined) {
  const { actions } = useApp()
  const [results, setResults] = useState<Results>()
  useEffect(() => {
    if (gathered === undefined) return
    let gone = false
    actions.resultsHere(labId, language).then(
      (counted) => gone || setResults(counted),
      // A device store that fails says so itself, at the top of the screen.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [actions, labId, language, gathered])
  return results
}
