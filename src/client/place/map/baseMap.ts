import 'leaflet/dist/leaflet.css'
import './map.css'
import './marks.css'
import { control, type LatLngBoundsExpression, Map as LeafletMap } from 'leaflet'
import type { Bounds } from '#domain/place.ts'
import { createCanvasSheet } from './canvasSheet.ts'
import { readColours, watchTheme } from './colours.ts'
import { addZoomButtons, type Credit, createCredits } from './controls.ts'
import type { MapPack } from './ground.ts'
import type { MapLabels } from './labels.ts'
import { groundPainter, outlinePainter } from './paintGround.ts'
import { offerTiles, tilesPane } from './tiles.ts'

export interface BaseMap {
  readonly map: LeafletMap
  readonly calm: boolean
  /** Shows the whole city. */
  fitCity(): void
  destroy(): void
}

export const maxZoom = 19

/** The city on the screen: ground, outline, tiles where there are any, buttons and credits. */
export function createBaseMap(container: HTMLElement, pack: MapPack, labels: MapLabels): BaseMap {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  // Leaflet reckons from the left, also on a page that reads from the right.
  container.dir = 'ltr'
  container.classList.add('map')
  container.setAttribute('aria-label', labels.map)
  const map = new LeafletMap(container, {
    zoomControl: false,
    attributionControl: false,
    maxZoom,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
    maxBounds: latLngBounds(pack.city.bounds, 0.6),
    maxBoundsViscosity: 0.6,
  })
  const wholeCity = latLngBounds(pack.city.bounds, 0)
  const fitCity = () => {
    const { lat, long } = pack.city.centre
    // A hidden box has no size, and to fit into nothing is to zoom in for ever.
    if (map.getSize().y === 0) map.setView([lat, long], 13, { animate: false })
    else map.fitBounds(wholeCity, { animate: false, padding: [8, 8] })
  }
  const limitZoom = () => {
    if (map.getSize().y > 0) map.setMinZoom(Math.max(9, map.getBoundsZoom(wholeCity) - 1))
  }
  addPanes(map)
  fitCity()
  limitZoom()
  const ground = drawGround(map, pack)
  const tiles = addTilesAndCredits(map, pack, ground.leaveNamesToTiles)
  addZoomButtons(map, labels)
  control.scale({ imperial: false, position: 'bottomleft', maxWidth: 120 }).addTo(map)
  const resized = new ResizeObserver(() => {
    map.invalidateSize({ animate: false })
    limitZoom()
  })
  resized.observe(container)

  return {
    map,
    calm,
    fitCity,
    destroy() {
      resized.disconnect()
      ground.stop()
      tiles.stop()
      map.remove()
      container.replaceChildren()
    },
  }
}

function addPanes(map: LeafletMap): void {
  // Ground below, tiles above it (a missing one shows the ground), the city's border over both.
  for (const [name, zIndex] of [
    ['city-ground', '150'],
    [tilesPane, '200'],
    ['city-outline', '250'],
  ] as const) {
    const pane = map.createPane(name)
    pane.style.zIndex = zIndex
    if (name !== tilesPane) pane.style.pointerEvents = 'none'
  }
}

function drawGround(map: LeafletMap, pack: MapPack) {
  let named = true
  let colours = readColours(map.getContainer())
  const now = () => colours
  const { lat } = pack.city.centre
  const sheets = [
    createCanvasSheet('city-ground', lat, groundPainter(pack, now)),
    createCanvasSheet(
      'city-outline',
      lat,
      outlinePainter(pack, now, () => named),
    ),
  ]
  for (const sheet of sheets) sheet.addTo(map)
  const repaint = () => {
    colours = readColours(map.getContainer())
    for (const sheet of sheets) sheet.repaint()
  }
  // Names are measured anew when the page's own font has arrived.
  void document.fonts?.ready.then(repaint)
  return {
    stop: watchTheme(repaint),
    leaveNamesToTiles() {
      named = false
      repaint()
    },
  }
}

function addTilesAndCredits(map: LeafletMap, pack: MapPack, onTiles: () => void): { stop(): void } {
  const { ground_attribution: ground, online_tiles: online } = pack.city
  const credits = createCredits(map)
  const own: readonly Credit[] = ground ? [{ text: ground }] : []
  credits.show(own)
  return offerTiles(map, pack, () => {
    onTiles()
    if (online) credits.show([...own, { text: online.attribution, url: online.attribution_url }])
  })
}

const latLngBounds = (
  [west, south, east, north]: Bounds,
  spare: number,
): LatLngBoundsExpression => {
  const [dLong, dLat] = [(east - west) * spare, (north - south) * spare]
  return [
    [south - dLat, west - dLong],
    [north + dLat, east + dLong],
  ]
}
