import type { Archives } from '#client/place/pack/archives.ts'
import type { Point } from '#domain/place.ts'
import { type BaseMap, createBaseMap, maxZoom } from './baseMap.ts'
import {
  indexReports,
  isPlaced,
  type Mark,
  type PlacedReport,
  type ReportIndex,
} from './clusters.ts'
import type { MapPack } from './ground.ts'
import type { ReportsMapLabels } from './labels.ts'
import type { MapReport } from './mapReport.ts'
import { createMarksLayer } from './marksLayer.ts'
import { createMeDot, type Me } from './meDot.ts'
import type { CategoryLook } from './reportIcon.ts'

export interface ReportsMapOptions {
  readonly pack: MapPack
  /** Where the street map is, if there is one. */
  readonly archives?: Archives | undefined
  readonly labels: ReportsMapLabels
  readonly lookOf: (serviceCode: string) => CategoryLook
}

export interface ReportsMap {
  /** Reports without coordinates are left to the list. */
  setReports(reports: readonly MapReport[]): void
  /** Highlighted, and always shown as itself, also where it would vanish in a number. */
  setSelected(reportId: string | undefined): void
  setMe(me: Me | undefined): void
  onSelect(listener: (reportId: string) => void): void
  /** All reports, or the whole city where there are none. */
  fit(): void
  goTo(point: Point): void
  destroy(): void
}

/** Streets have names, and where there are none yet the river and the places are in sight. */
const neighbourhood = 15

export function createReportsMap(container: HTMLElement, options: ReportsMapOptions): ReportsMap {
  const base = createBaseMap(container, options.pack, options.labels, options.archives)
  const { map, calm } = base
  container.setAttribute('role', 'region')
  let reports: readonly PlacedReport[] = []
  let index: ReportIndex = indexReports([], 0)
  let generation = 0
  let selected: string | undefined
  let listener: ((reportId: string) => void) | undefined

  const layer = createMarksLayer(map, options, (mark) => {
    if (mark.kind === 'report') return listener?.(mark.report.id)
    const { lat, long } = mark.at
    map.setView([lat, long], Math.min(maxZoom, mark.opensAt()), { animate: !calm })
  })
  const draw = () =>
    layer.show(withSelected(index.marksIn(viewOf(base), map.getZoom()), selected, reports))
  map.on('moveend', draw)
  keepFocusInView(container, base)
  const showMe = createMeDot(map, options.labels.me)

  return {
    setReports(next) {
      reports = next.filter(isPlaced)
      generation++
      index = indexReports(reports, generation)
      draw()
    },
    setSelected(reportId) {
      selected = reportId
      layer.highlight(reportId)
      draw()
    },
    setMe: showMe,
    onSelect(next) {
      listener = next
    },
    fit: () => fitReports(base, reports),
    goTo: ({ lat, long }) => map.setView([lat, long], neighbourhood, { animate: false }),
    destroy: () => base.destroy(),
  }
}

function withSelected(
  marks: readonly Mark[],
  selected: string | undefined,
  reports: readonly PlacedReport[],
): readonly Mark[] {
  if (!selected || marks.some(({ key }) => key === selected)) return marks
  const report = reports.find(({ id }) => id === selected)
  return report ? [...marks, { kind: 'report', key: selected, at: report, report }] : marks
}

/** A little more than is seen, so that a pin's head at the edge is there before its tip. */
function viewOf({ map }: BaseMap): readonly [number, number, number, number] {
  const view = map.getBounds().pad(0.08)
  return [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()]
}

function fitReports({ map, fitCity }: BaseMap, reports: readonly PlacedReport[]): void {
  const [first] = reports
  if (!first) {
    fitCity()
    return
  }
  let [west, south, east, north] = [first.long, first.lat, first.long, first.lat]
  for (const { lat, long } of reports) {
    west = Math.min(west, long)
    east = Math.max(east, long)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  map.fitBounds(
    [
      [south, west],
      [north, east],
    ],
    { padding: [40, 56], maxZoom: 17, animate: false },
  )
}

/** A focused mark at the edge: the browser would scroll the box, Leaflet must move the map. */
function keepFocusInView(container: HTMLElement, { map, calm }: BaseMap): void {
  container.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.closest('.map-mark')) return
    container.scrollTo(0, 0)
    const box = target.getBoundingClientRect()
    const frame = container.getBoundingClientRect()
    const middle = map.containerPointToLatLng([
      box.left + box.width / 2 - frame.left,
      box.top + box.height / 2 - frame.top,
    ])
    map.panInside(middle, { padding: [40, 44], animate: !calm })
  })
}
