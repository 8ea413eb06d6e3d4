import { type Map as LeafletMap, TileLayer } from 'leaflet'
import { cityPanes } from '../city/cityLayer.ts'
import type { MapPack } from '../ground.ts'

/**
 * The city's online map through the endpoint. Asked for one tile first: offline, or where the
 * endpoint has no internet, the drawn ground stands alone and not a single further request is made.
 */
export function offerTiles(
  map: LeafletMap,
  { city }: MapPack,
  onOffered: () => void,
): { stop(): void } {
  if (!city.online_tiles) return { stop: () => undefined }
  const maxNativeZoom = city.online_tiles.max_zoom
  const probe = new Image()
  let layer: TileLayer | undefined
  probe.onload = () => {
    const [west, south, east, north] = city.bounds
    layer = new TileLayer(`/api/v1/cities/${encodeURIComponent(city.id)}/tiles/{z}/{x}/{y}`, {
      pane: cityPanes.tiles,
      maxNativeZoom,
      maxZoom: 19,
      className: 'map-tiles',
      bounds: [
        [south - 0.02, west - 0.03],
        [north + 0.02, east + 0.03],
      ],
    }).addTo(map)
    onOffered()
  }
  const zoom = Math.min(13, maxNativeZoom)
  const tile = map.project([city.centre.lat, city.centre.long], zoom).divideBy(256).floor()
  probe.src = `/api/v1/cities/${encodeURIComponent(city.id)}/tiles/${zoom}/${tile.x}/${tile.y}`
  return {
    stop() {
      probe.onload = null
      probe.removeAttribute('src')
      layer?.remove()
    },
  }
}
