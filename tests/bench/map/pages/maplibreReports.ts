import type { Map as MapLibre } from 'maplibre-gl'
import { someReports } from './reportData.ts'

/** MapLibre's own clusters, as large as ours. */
export function addClusters(map: MapLibre, count: number): void {
  if (count === 0) return
  const features = someReports(count).map(({ id, lat, long, handling }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [long, lat] },
    properties: { id, handling },
  }))
  map.addSource('reports', {
    type: 'geojson',
    data: { type: 'FeatureCollection', features },
    cluster: true,
    clusterRadius: 64,
    clusterMaxZoom: 16,
  })
  const source = 'reports'
  map.addLayer({
    ...{ id: 'clusters', source, type: 'circle', filter: ['has', 'point_count'] },
    paint: { 'circle-radius': 24, 'circle-color': '#4a4a7d', 'circle-stroke-width': 3 },
  })
  map.addLayer({
    ...{ id: 'counts', source, type: 'symbol', filter: ['has', 'point_count'] },
    layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 15 },
    paint: { 'text-color': '#ffffff' },
  })
  map.addLayer({
    ...{ id: 'single', source, type: 'circle', filter: ['!', ['has', 'point_count']] },
    paint: {
      'circle-radius': 14,
      'circle-color': ['match', ['get', 'handling'], 'received', '#b3261e', '#2e6b2e'],
      'circle-stroke-width': 2,
    },
  })
}
