import { useEffect, useState } from 'preact/hooks'

/** The answer to the newest question; undefined until it is there, or when there is none. */
export function useLater<T>(
  ask: (() => Promise<T>) | undefined,
  about: readonly unknown[],
): T | undefined {
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    let wanted = true
    if (!ask) setAnswer(undefined)
    // Names and searches are a help, never the only way on.
    ask?.().then(
      (value) => wanted && setAnswer(() => value),
      () => wanted && setAnswer(undefined),
    )
    return () => {
      wanted = false
    }
  }, about)
  return answer
}
