import { useEffect, useReducer, useRef } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'

type Readable<S> = Pick<StoreApi<S>, 'getState' | 'subscribe'>

/**
 * What `select` finds, drawn anew when it changes. The selector must return something stable
 * (a primitive, or a part of the state as it is): a fresh object each time is a change each time.
 */
export function useStore<S, T>(store: Readable<S>, select: (state: S) => T): T {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const selected = select(store.getState())
  const drawn = useRef({ select, selected })
  drawn.current = { select, selected }
  useEffect(() => {
    const look = (): void => {
      const { select: find, selected: last } = drawn.current
      if (!Object.is(find(store.getState()), last)) redraw(0)
    }
    // The store may have changed between drawing and subscribing.
    look()
    return store.subscribe(look)
  }, [store])
  return selected
}
