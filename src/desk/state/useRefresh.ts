import { useEffect, useRef } from 'preact/hooks'

const everyMs = 30_000

/** Calls when the tab comes to the front, and every half minute while it is there. */
export function useRefresh(refresh: () => void): void {
  const latest = useRef(refresh)
  latest.current = refresh
  useEffect(() => {
    const whenVisible = () => {
      if (document.visibilityState === 'visible') latest.current()
    }
    const timer = setInterval(whenVisible, everyMs)
    addEventListener('focus', whenVisible)
    addEventListener('online', whenVisible)
    document.addEventListener('visibilitychange', whenVisible)
    return () => {
      clearInterval(timer)
      removeEventListener('focus', whenVisible)
      removeEventListener('online', whenVisible)
      document.removeEventListener('visibilitychange', whenVisible)
    }
  }, [])
}
