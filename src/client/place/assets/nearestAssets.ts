import { distanceM, type Point } from '#domain/place.ts'
import type { Asset } from '#protocol/assetFile.ts'

export interface NearAsset {
  readonly asset: Asset
  readonly distance_m: number
}

export const maxOffered = 8
export const offeredWithinM = 150
const metresPerDegree = 111_000

/** The things that may be meant, nearest first. */
export function nearestAssets(
  assets: readonly Asset[],
  point: Point,
  max: number = maxOffered,
  withinM: number = offeredWithinM,
): readonly NearAsset[] {
  const near: NearAsset[] = []
  for (const asset of assets) {
    // Most of a city's lamps are far away: told by their latitude alone.
    if (Math.abs(asset.point.lat - point.lat) * metresPerDegree > withinM + 1) continue
    const distance_m = distanceM(point, asset.point)
    if (distance_m <= withinM) near.push({ asset, distance_m })
  }
  return near
    .sort((a, b) => a.distance_m - b.distance_m || a.asset.id.localeCompare(b.asset.id, 'en'))
    .slice(0, max)
}
