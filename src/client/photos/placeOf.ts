import type { Point } from '#domain/place.ts'

/** Where the original says it was taken. Loads the EXIF reader only now: few photos carry a place. */
export async function placeOf(original: Uint8Array): Promise<Point | undefined> {
  try {
    const { gps } = await import('exifr/dist/mini.esm.mjs')
    const found = await gps(original)
    return found && plausible({ lat: found.latitude, long: found.longitude })
  } catch {
    // A photo with unreadable EXIF, or the reader not at hand offline: there is simply no offer.
    return undefined
  }
}

/** Cameras without a fix write zeros. */
export const plausible = ({ lat, long }: Point): Point | undefined =>
  Math.abs(lat) <= 90 && Math.abs(long) <= 180 && (lat !== 0 || long !== 0)
    ? { lat, long }
    : undefined
