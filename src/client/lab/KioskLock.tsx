import { useEffect, useLayoutEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Stores } from '#client/stores/createStores.ts'
import { useStore } from '#client/stores/useStore.ts'
import { guardHistory } from './guardHistory.ts'
import { kioskPath } from './kioskPath.ts'

/**
 * While a lab has the device for itself there is one address: whichever way somebody tries (the
 * browser's back, a link, a reload), they are where they were. Only the facilitator's code ends it.
 */
export function KioskLock({ labs }: { labs: Stores['labs'] }) {
  const code = useStore(labs, ({ kiosk }) => kiosk)
  const looked = useStore(labs, ({ news }) => news !== undefined)
  const { path, route } = useLocation()
  const home = code && kioskPath(code)
  useLayoutEffect(() => {
    // Until the store has been asked, what the start of the app has found holds.
    if (!looked) return
    document.documentElement.toggleAttribute('data-kiosk', home !== undefined)
    if (home && path !== home) route(home, true)
  }, [looked, home, path, route])
  useEffect(() => (home ? guardHistory(home) : undefined), [home])
  useEffect(() => (home ? keepAwake() : undefined), [home])
  return null
}

/** The screen stays on; asked for again whenever the page comes back into sight. */
function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let ended = false
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    lock = await navigator.wakeLock.request('screen')
  }
  // Low battery or an old browser: the tablet then goes dark, and nothing is lost by it.
  const tryToAsk = () => void ask().catch(() => undefined)
  tryToAsk()
  document.addEventListener('visibilitychange', tryToAsk)
  return () => {
    ended = true
    document.removeEventListener('visibilitychange', tryToAsk)
    void lock?.release().catch(() => undefined)
  }
}
