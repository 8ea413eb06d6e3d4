import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DraftChange } from '#client/actions/actions.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { PositionState } from '#client/stores/state.ts'
import { pointOf } from '#domain/place.ts'
import type { Draft } from './draft.ts'
import type { FixTakes } from './flow.ts'

type Fix = NonNullable<PositionState['fix']>

/** Starts the search for the position and lets its fixes fill this draft's place. */
export function useFix(draftId: string): (takes: FixTakes) => void {
  const { actions, stores } = useApp()
  // A search begun for the report before this one says nothing of where this one is.
  const wish = useRef<{ takes: FixTakes; after: Fix | undefined }>(undefined)

  // Before any tap can come: a position known already answers in the same moment.
  useLayoutEffect(() => {
    wish.current = undefined
    return stores.position.subscribe(({ fix }) => {
      const { draft } = stores.draft.getState()
      if (!fix || !wish.current || fix === wish.current.after || draft?.id !== draftId) return
      const change = placeFromFix(draft, fix, wish.current.takes)
      // From now on the place is a found one and follows better fixes; the pin's move ends that.
      wish.current = { takes: 'if_none', after: fix }
      if (change) actions.editDraft(change)
    })
  }, [actions, stores, draftId])

  return (takes) => {
    wish.current = { takes, after: stores.position.getState().fix }
    actions.locate()
  }
}

export function placeFromFix(draft: Draft, fix: Fix, takes: FixTakes): DraftChange | undefined {
  const place = draft.place ?? {}
  const free = pointOf(place) === undefined || place.source === 'gps'
  if (draft.locked.includes('place') || (takes === 'if_none' && !free)) return undefined
  const { lat, long, accuracy_m } = fix
  return { place: { ...place, lat, long, accuracy_m, source: 'gps' } }
}
