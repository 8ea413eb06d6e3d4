import { distanceM, inBounds, inOutline, type Point } from '#domain/place.ts'
import type { CitySummary } from '#protocol/cities.ts'
import type { CityPack } from '#protocol/pack.ts'
import type { PublicReport } from '#protocol/report.ts'

export type CityOf =
  | { readonly kind: 'inside' }
  /** As far as this device knows: of other cities it has the bounds, not the outline. */
  | { readonly kind: 'other_city'; readonly city: CitySummary }
  | { readonly kind: 'outside' }

/** Whose place this is; where the bounds of two other cities overlap, the nearer centre. */
export function cityFor(
  point: Point,
  cities: readonly CitySummary[],
  pack: Pick<CityPack, 'city' | 'outline'>,
): CityOf {
  if (inOutline(point, pack.outline.geometry)) return { kind: 'inside' }
  const [city] = cities
    .filter(({ id, bounds }) => id !== pack.city.id && inBounds(point, bounds))
    .sort((a, b) => distanceM(point, a.centre) - distanceM(point, b.centre))
  return city ? { kind: 'other_city', city } : { kind: 'outside' }
}

export interface NearbySame {
  readonly report: PublicReport
  readonly distance_m: number
}

export const sameWithinM = 50
export const maxSame = 3

/** What is compared with the reports that are known. */
export interface Sought {
  readonly point: Point
  readonly serviceCode: string
  /** The thing it is about: another report on it is the same, wherever its pin stands. */
  readonly assetId?: string | undefined
}

/**
 * Open reports of the category close by, those on the same thing first, then the nearest. What is
 * about another thing is another matter, even if it stands beside it.
 */
export function nearbySame(
  reports: readonly PublicReport[],
  { point, serviceCode, assetId }: Sought,
  withinM: number = sameWithinM,
  max: number = maxSame,
): readonly NearbySame[] {
  const isOnIt = ({ asset_id }: PublicReport) => assetId !== undefined && asset_id === assetId
  const isOnAnother = ({ asset_id }: PublicReport) =>
    Boolean(asset_id && assetId && asset_id !== assetId)
  const near: NearbySame[] = []
  for (const report of reports) {
    const { lat, long } = report
    if (report.service_code !== serviceCode || report.status !== 'open') continue
    if (lat === null || long === null || isOnAnother(report)) continue
    const distance_m = distanceM(point, { lat, long })
    if (distance_m <= withinM || isOnIt(report)) near.push({ report, distance_m })
  }
  return near
    .sort(
      (a, b) => Number(isOnIt(b.report)) - Number(isOnIt(a.report)) || a.distance_m - b.distance_m,
    )
    .slice(0, max)
}
