import type { Map as LeafletMap } from 'leaflet'
import { categoryLooks } from '#client/place/map/categoryLooks.ts'
import { indexReports } from '#client/place/map/clusters.ts'
import { createMarksLayer } from '#client/place/map/marksLayer.ts'
import categories from '../../../../public/cities/musterstadt/categories.json'
import { someReports } from './reportData.ts'

const words = {
  map: 'Karte',
  help: '',
  zoomIn: 'Näher heran',
  zoomOut: 'Weiter weg',
  me: 'Ihr Standort',
}
export const labels = {
  ...words,
  report: () => 'Meldung',
  cluster: (count: number) => `${count} Meldungen`,
}

/** The product's own marks, as its map of reports moves them. */
export function addReports(map: LeafletMap, count: number): void {
  if (count === 0) return
  const index = indexReports(someReports(count), 1)
  const lookOf = categoryLooks({ list: categories as never })
  const layer = createMarksLayer(map, { labels, lookOf }, () => undefined)
  const draw = () => {
    const view = map.getBounds().pad(0.08)
    layer.show(
      index.marksIn(
        [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()],
        map.getZoom(),
      ),
    )
  }
  map.on('moveend', draw)
  draw()
}
