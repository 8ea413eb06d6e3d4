import { useEffect, useRef, useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'

type Readable<S> = Pick<StoreApi<S>, 'getState' | 'subscribe'>

/**
 * What `select` finds, drawn anew when it changes. The selector must return something stable
 * (a primitive, or a part of the state as it is): a fresh object each time is a change each time.
 */
export function useStore<S, T>(store: Readable<S>, select: (state: S) => T): T {
  const [, redraw] = useState(0)
  const selected = select(store.getState())
  // The newest selector counts: it may look for another id than the one of the first drawing.
  const current = useRef({ select, selected })
  current.current = { select, selected }
  useEffect(() => {
    const look = () => {
      const next = current.current.select(store.getState())
      if (Object.is(next, current.current.selected)) return
      current.current = { ...current.current, selected: next }
      redraw((count) => count + 1)
    }
    // The store may have changed between drawing and subscribing.
    look()
    return store.subscribe(look)
  }, [store])
  return selected
}
