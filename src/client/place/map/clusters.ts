import Supercluster from 'supercluster'
import type { Bounds, Point } from '#domain/place.ts'
import type { PublicReport } from '#protocol/report.ts'

export type PlacedReport = PublicReport & Point

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

/** `generation` sets the clusters of one list apart from those of the next. */
export function indexReports(reports: readonly PlacedReport[], generation: number): ReportIndex {
  const index = new Supercluster<{ at: number }>({
    radius: radiusPx,
    extent: 256,
    maxZoom: lastClusterZoom,
  })
  index.load(
    reports.map(({ lat, long }, at) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [long, lat] },
      properties: { at },
    })),
  )
  return {
    marksIn([west, south, east, north], zoom) {
      const found = index.getClusters([west, south, east, north], Math.round(zoom))
      return inReadingOrder(
        found.flatMap(({ properties, geometry }): readonly Mark[] => {
          const [long = 0, lat = 0] = geometry.coordinates
          const at = { lat, long }
          if (!('cluster' in properties)) {
            const report = reports[properties.at]
            return report ? [{ kind: 'report', key: report.id, at, report }] : []
          }
          const id = properties.cluster_id
          return [
            {
              kind: 'cluster',
              key: `${generation}/${id}`,
              at,
              count: properties.point_count,
              opensAt: () => index.getClusterExpansionZoom(id),
            },
          ]
        }),
      )
    },
  }
}

export const isPlaced = (report: PublicReport): report is PlacedReport =>
  report.lat !== null && report.long !== null

/** From north to south, as one reads: the order in which the Tab key meets the marks. */
export const inReadingOrder = (marks: readonly Mark[]): readonly Mark[] =>
  [...marks].sort((a, b) => b.at.lat - a.at.lat || a.at.long - b.at.long)
