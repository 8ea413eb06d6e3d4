import { useEffect, useRef } from 'preact/hooks'

/**
 * What stands behind the link's `#` is taken once, and is gone from the address at once. Also of a
 * link that is pasted while its screen is open: the browser then changes nothing but the `#`.
 */
export function useSecretOfLink<T>(
  read: (hash: string) => T | undefined,
  take: (secret: T) => void,
  at: string,
): void {
  const now = useRef({ read, take })
  now.current = { read, take }
  useEffect(() => {
    const look = () => {
      const secret = now.current.read(location.hash)
      if (secret === undefined) return
      history.replaceState(history.state, '', location.pathname + location.search)
      now.current.take(secret)
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [at])
}
