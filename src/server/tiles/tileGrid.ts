import type { Bounds } from '#domain/place.ts'

const marginShare = 0.25

/** Web Mercator, as all slippy maps number their tiles. */
const column = (long: number, z: number) => Math.floor(((long + 180) / 360) * 2 ** z)
const line = (lat: number, z: number) => {
  const radians = (lat * Math.PI) / 180
  return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z)
}

/** Whether a tile shows some of the city or of its surroundings: nobody's cache of the world. */
export function isTileOf(
  [west, south, east, north]: Bounds,
  maxZoom: number,
  z: number,
  x: number,
  y: number,
): boolean {
  if (z > maxZoom) return false
  const [wide, high] = [(east - west) * marginShare, (north - south) * marginShare]
  return (
    x >= column(west - wide, z) &&
    x <= column(east + wide, z) &&
    y >= line(north + high, z) &&
    y <= line(south - high, z)
  )
}
