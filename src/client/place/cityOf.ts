import { distanceM, inBounds, inOutline, type Point } from '#domain/place.ts'
import type { CityPack, CitySummary } from '#protocol/pack.ts'
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

/** Open reports of the category close by, nearest first: perhaps it is known already. */
export function nearbySame(
  reports: readonly PublicReport[],
  point: Point,
  serviceCode: string,
  withinM: number = sameWithinM,
  max: number = maxSame,
): readonly NearbySame[] {
  const near: NearbySame[] = []
  for (const report of reports) {
    const { lat, long } = report
    if (report.service_code !== serviceCode || report.status !== 'open') continue
    if (lat === null || long === null) continue
    const distance_m = distanceM(point, { lat, long })
    if (distance_m <= withinM) near.push({ report, distance_m })
  }
  return near.sort((a, b) => a.distance_m - b.distance_m).slice(0, max)
}
