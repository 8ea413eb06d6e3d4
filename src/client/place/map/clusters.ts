import type { Bounds, Point } from '#domain/place.ts'
import { gather, inMercator, type Members } from './gather.ts'
import type { MapReport } from './mapReport.ts'

export type PlacedReport = MapReport & Point

/** What stands on the map at one zoom: a single report, or a number for many. */
export type Mark =
  | {
      readonly kind: 'report'
      readonly key: string
      readonly at: Point
      readonly report: PlacedReport
    }
  | {
      readonly kind: 'cluster'
      readonly key: string
      readonly at: Point
      readonly count: number
      /** The zoom at which it falls apart. */
      readonly opensAt: () => number
    }

export interface ReportIndex {
  marksIn(bounds: Bounds, zoom: number): readonly Mark[]
}

/** From this zoom on every report stands alone. */
const lastClusterZoom = 17
const radiusPx = 64
const worldPx = 256

/**
 * Reports by zoom, worked out when a zoom is first looked at: ten thousand take some milliseconds.
 * `generation` sets the clusters of one list apart from those of the next.
 */
export function indexReports(reports: readonly PlacedReport[], generation: number): ReportIndex {
  const places = inMercator(reports)
  const byZoom = new Map<number, readonly Mark[]>()
  const everyone = reports.map((_, at) => at)
  const groupsAt = (zoom: number, members: Members) =>
    zoom > lastClusterZoom
      ? members.map((at) => [at])
      : gather(places, members, radiusPx / (worldPx * 2 ** zoom))

  function markOf(members: Members, zoom: number): readonly Mark[] {
    const [first = 0] = members
    const report = reports[first]
    if (!report) return []
    const { lat, long } = report
    if (members.length === 1) return [{ kind: 'report', key: report.id, at: { lat, long }, report }]
    const opensAt = () => {
      let next = zoom + 1
      while (next <= lastClusterZoom && groupsAt(next, members).length === 1) next++
      return next
    }
    const at = middleOf(members.flatMap((one) => reports[one] ?? []))
    const key = `${generation}/${zoom}/${report.id}`
    return [{ kind: 'cluster', key, at, count: members.length, opensAt }]
  }
  return {
    marksIn([west, south, east, north], zoom) {
      const whole = Math.round(zoom)
      const known = byZoom.get(whole)
      const marks =
        known ?? inReadingOrder(groupsAt(whole, everyone).flatMap((one) => markOf(one, whole)))
      byZoom.set(whole, marks)
      return marks.filter(
        ({ at: { lat, long } }) => lat >= south && lat <= north && long >= west && long <= east,
      )
    },
  }
}

function middleOf(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  return { lat: mean(({ lat }) => lat), long: mean(({ long }) => long) }
}

export const isPlaced = (report: MapReport): report is PlacedReport =>
  report.lat !== null && report.long !== null

/** From north to south, as one reads: the order in which the Tab key meets the marks. */
export const inReadingOrder = (marks: readonly Mark[]): readonly Mark[] =>
  [...marks].sort((a, b) => b.at.lat - a.at.lat || a.at.long - b.at.long)
