import type { PositionState } from '#client/stores/state.ts'

export interface Locator {
  /** Begins anew; a search still running is given up. */
  start(listener: (state: PositionState) => void): void
  stop(): void
}
export type SetTimer = (run: () => void, ms: number) => () => void

/** How long a person is made to wait for a better position. */
export const searchMs = 10_000
/** Good enough to stop at once: finer than the pin on the screen. */
export const exactEnoughM = 8
/** The question for permission may stand longer than the search: a late first fix is still told. */
export const lateMs = 60_000

const permissionDenied = 1

/**
 * Watches the position for ten seconds and keeps the best fix. While it searches the listener
 * hears 'searching' with the best fix so far, and at the end one of 'found', 'refused',
 * 'unavailable'. After 'unavailable' a first fix may still come ('found'), up to a minute later.
 */
export function createLocator(
  geolocation: Pick<Geolocation, 'watchPosition' | 'clearWatch'> | undefined,
  now: () => number,
  setTimer: SetTimer,
): Locator {
  let stopSearch: (() => void) | undefined
  return {
    start(listener) {
      stopSearch?.()
      if (geolocation) stopSearch = search(geolocation, now, setTimer, listener)
      else listener({ status: 'unavailable' })
    },
    stop: () => stopSearch?.(),
  }
}

type Fix = NonNullable<PositionState['fix']>

function search(
  geolocation: Pick<Geolocation, 'watchPosition' | 'clearWatch'>,
  now: () => number,
  setTimer: SetTimer,
  listener: (state: PositionState) => void,
): () => void {
  let best: Fix | undefined
  let over = false
  let late = false
  let watch: number | undefined

  function end(state?: PositionState) {
    if (over) return
    over = true
    cancelSearch()
    cancelLate()
    if (watch !== undefined) geolocation.clearWatch(watch)
    if (state) listener(state)
  }
  const cancelSearch = setTimer(() => {
    if (best) return end({ status: 'found', fix: best })
    late = true
    listener({ status: 'unavailable' })
  }, searchMs)
  const cancelLate = setTimer(() => end(), lateMs)

  function onFix({ coords }: GeolocationPosition) {
    if (over) return
    const fix = fixOf(coords, now())
    if (!fix) return
    if (!best || fix.accuracy_m <= best.accuracy_m) best = fix
    if (late || best.accuracy_m <= exactEnoughM) end({ status: 'found', fix: best })
    else listener({ status: 'searching', fix: best })
  }
  function onError({ code }: GeolocationPositionError) {
    // Timeouts and "unavailable" pass; the watch goes on and the search's own end decides.
    if (code === permissionDenied) end({ status: 'refused' })
  }

  listener({ status: 'searching' })
  if (!over) {
    watch = geolocation.watchPosition(onFix, onError, {
      enableHighAccuracy: true,
      timeout: searchMs,
      maximumAge: 15_000,
    })
    if (over) geolocation.clearWatch(watch)
  }
  return () => end()
}

function fixOf(coords: GeolocationCoordinates, at: number): Fix | undefined {
  const { latitude: lat, longitude: long, accuracy } = coords
  if (![lat, long, accuracy].every(Number.isFinite)) return undefined
  return { lat, long, accuracy_m: Math.max(0, accuracy), at }
}

export type AccuracyWord = 'exact' | 'rough' | 'vague'

/** A key for words, not the words: up to 20 m exact, up to 100 m rough. */
export const accuracyWords = (accuracyM: number): AccuracyWord =>
  accuracyM <= 20 ? 'exact' : accuracyM <= 100 ? 'rough' : 'vague'
