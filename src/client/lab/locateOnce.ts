import type { Located } from '#client/forms/player.ts'

/** One fix of this device; undefined: refused, or not to be had within 20 s. */
export const locateOnce = (): Promise<Located | undefined> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          point: { lat: coords.latitude, long: coords.longitude },
          accuracy_m: coords.accuracy,
        }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 30_000 },
    )
  })
