import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import type { Draft } from './draft.ts'

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly draft: Draft }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }

/** Brings the stored draft to the screen, also after a killed page. One component, one id. */
export function useOpenDraft(id: string): Opening {
  const { actions, stores } = useApp()
  const draft = useStore(stores.draft, (state) => state.draft)
  const [answer, setAnswer] = useState<{ id: string; kind: 'none' | 'failed' }>()
  const isHere = draft?.id === id
  const wasHere = useRef(false)
  if (isHere) wasHere.current = true

  useEffect(() => {
    // Sent or dropped from here: whoever did that leads on, and no other screen flashes up between.
    if (isHere || wasHere.current) return
    let wanted = true
    setAnswer(undefined)
    actions.openDraft(id).then(
      (found) => wanted && !found && setAnswer({ id, kind: 'none' }),
      () => wanted && setAnswer({ id, kind: 'failed' }),
    )
    return () => {
      wanted = false
    }
  }, [actions, id, isHere])

  if (draft && isHere) return { kind: 'open', draft }
  return answer?.id === id ? { kind: answer.kind } : { kind: 'opening' }
}
