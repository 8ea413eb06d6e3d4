import { useEffect, useRef } from 'preact/hooks'
import type { DraftChange } from '#client/actions/actions.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { PositionState } from '#client/stores/state.ts'
import { useStore } from '#client/stores/useStore.ts'
import { pointOf } from '#domain/place.ts'
import type { Draft } from './draft.ts'
import type { FixTakes } from './flow.ts'

/** Starts the search for the position and lets its fixes fill this draft's place. */
export function useFix(draft: Draft): (takes: FixTakes) => void {
  const { actions, stores } = useApp()
  const fix = useStore(stores.position, (state) => state.fix)
  // A search begun for the report before this one says nothing of where this one is.
  const wanted = useRef<{ id: string; takes: FixTakes; after: typeof fix }>(undefined)

  useEffect(() => {
    const wish = wanted.current
    if (!fix || wish?.id !== draft.id || fix === wish.after) return
    const change = placeFromFix(draft, fix, wish.takes)
    // From now on the place is a found one and follows better fixes; the pin's move ends that.
    wanted.current = { ...wish, takes: 'if_none' }
    if (change) actions.editDraft(change)
  }, [actions, fix, draft])

  return (takes) => {
    wanted.current = { id: draft.id, takes, after: stores.position.getState().fix }
    actions.locate()
  }
}

export function placeFromFix(
  draft: Draft,
  fix: NonNullable<PositionState['fix']>,
  takes: FixTakes,
): DraftChange | undefined {
  const place = draft.place ?? {}
  const free = pointOf(place) === undefined || place.source === 'gps'
  if (draft.locked.includes('place') || (takes === 'if_none' && !free)) return undefined
  const { lat, long, accuracy_m } = fix
  if (place.source === 'gps' && place.lat === lat && place.long === long) return undefined
  return { place: { ...place, lat, long, accuracy_m, source: 'gps' } }
}
