import { useCallback, useEffect, useState } from 'preact/hooks'

export type Chunk<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed' }

/** Loads a part of the app when it is first shown; offline and never loaded before, it fails. */
export function useMapChunk<T>(load: () => Promise<T>): readonly [Chunk<T>, () => void] {
  const [chunk, setChunk] = useState<Chunk<T>>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let wanted = true
    setChunk({ kind: 'loading' })
    load().then(
      (value) => wanted && setChunk({ kind: 'ready', value }),
      () => wanted && setChunk({ kind: 'failed' }),
    )
    return () => {
      wanted = false
    }
  }, [load, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return [chunk, retry]
}
