import { DivIcon, type Map as LeafletMap, Marker } from 'leaflet'
import type { Mark } from './clusters.ts'
import type { ReportsMapLabels } from './labels.ts'
import { type CategoryLook, createClusterButton, createReportButton } from './reportIcon.ts'
import type { Offset } from './spread.ts'

export interface MarkLooks {
  readonly labels: ReportsMapLabels
  readonly lookOf: (serviceCode: string) => CategoryLook
}

export interface PlacedMark {
  readonly mark: Mark
  readonly marker: Marker
  readonly button: HTMLButtonElement
}

const clusterSize = (count: number): number => (count < 10 ? 44 : count < 100 ? 52 : 60)

/** One mark on the map; Leaflet tells a tap from a drag, the button brings the keyboard. */
export function placeMark(
  map: LeafletMap,
  mark: Mark,
  { labels, lookOf }: MarkLooks,
  offset: Offset,
  onPress: () => void,
): PlacedMark {
  const words = wordsFor(mark, labels)
  const button =
    mark.kind === 'report'
      ? createReportButton(mark.report.handling, lookOf(mark.report.service_code), words)
      : createClusterButton(mark.count, words)
  const marker = new Marker([mark.at.lat, mark.at.long], {
    icon: mark.kind === 'report' ? pinIcon(button, offset) : clusterIcon(button, mark.count),
    keyboard: false,
  })
  marker.on('click', onPress)
  marker.addTo(map)
  return { mark, marker, button }
}

export const wordsFor = (mark: Mark, labels: ReportsMapLabels): string =>
  mark.kind === 'report' ? labels.report(mark.report) : labels.cluster(mark.count)

const pinIcon = (button: HTMLElement, { x, y }: Offset): DivIcon =>
  new DivIcon({
    className: 'map-mark',
    html: button,
    iconSize: [44, 52],
    iconAnchor: [22 - x, 50 - y],
  })

function clusterIcon(button: HTMLElement, count: number): DivIcon {
  const size = clusterSize(count)
  return new DivIcon({
    className: 'map-mark',
    html: button,
    iconSize: [size, size],
    iconAnchor: [size / 2, size / 2],
  })
}
