import { distanceM, type Point } from '#domain/place.ts'
import type { PublicReport } from '#protocol/report.ts'

export const stateFilters = ['received', 'in_progress', 'done'] as const
export type StateFilter = (typeof stateFilters)[number]

export interface NearbyFilter {
  /** None chosen: all. */
  readonly categories: readonly string[]
  readonly states: readonly StateFilter[]
}
export const firstFilter: NearbyFilter = { categories: [], states: ['received', 'in_progress'] }

export interface Found {
  readonly report: PublicReport
  /** Undefined without a position, or for a report without a point. */
  readonly distance_m: number | undefined
}

interface Wish {
  readonly filter: NearbyFilter
  /** Ids in the order of the search, best first; undefined when nothing is searched. */
  readonly hits: ReadonlyMap<string, number> | undefined
  readonly from: Point | undefined
}

/** What fits, nearest first where a position is known, else newest; a search keeps its own order. */
export function pickReports(reports: readonly PublicReport[], wish: Wish): readonly Found[] {
  const { hits, from } = wish
  const fits = fitting(wish)
  return reports
    .filter(fits)
    .map((report) => ({ report, distance_m: from && distanceTo(report, from) }))
    .sort(hits ? byRank(hits) : from ? byDistance : byAge)
}

function fitting({ filter, hits }: Wish): (report: PublicReport) => boolean {
  const categories = new Set(filter.categories)
  const states = new Set(filter.states)
  return (report) =>
    (!hits || hits.has(report.id)) &&
    (categories.size === 0 || categories.has(report.service_code)) &&
    states.has(stateOf(report))
}

/** Three words for five states: what is declined or withdrawn counts as finished. */
export function stateOf({ handling }: PublicReport): StateFilter {
  switch (handling) {
    case 'received':
    case 'in_progress':
      return handling
    case 'done':
    case 'declined':
    case 'withdrawn':
      return 'done'
  }
}

/** How many filters differ from what the screen starts with. */
export const activeFilters = ({ categories, states }: NearbyFilter): number =>
  categories.length +
  stateFilters.filter((state) => states.includes(state) !== firstFilter.states.includes(state))
    .length

const distanceTo = ({ lat, long }: PublicReport, from: Point): number | undefined =>
  lat === null || long === null ? undefined : distanceM(from, { lat, long })

const byAge = (a: Found, b: Found): number =>
  a.report.requested_datetime < b.report.requested_datetime ? 1 : -1
const byDistance = (a: Found, b: Found): number =>
  (a.distance_m ?? Number.POSITIVE_INFINITY) - (b.distance_m ?? Number.POSITIVE_INFINITY) ||
  byAge(a, b)
const byRank =
  (hits: ReadonlyMap<string, number>) =>
  (a: Found, b: Found): number =>
    (hits.get(a.report.id) ?? 0) - (hits.get(b.report.id) ?? 0)
