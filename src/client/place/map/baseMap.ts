import 'leaflet/dist/leaflet.css'
import './map.css'
import './marks.css'
import { control, type LatLngBoundsExpression, Map as LeafletMap } from 'leaflet'
import type { Archives } from '#client/place/pack/archives.ts'
import type { Bounds } from '#domain/place.ts'
import { createCanvasSheet } from './canvasSheet.ts'
import { cityPanes } from './city/cityLayer.ts'
import { readColours, watchTheme } from './colours.ts'
import { addZoomButtons, type Credit, createCredits, createNote } from './controls.ts'
import type { MapPack } from './ground.ts'
import type { MapLabels } from './labels.ts'
import { groundPainter, outlinePainter } from './paintGround.ts'
import { followStreets } from './streets.ts'
import { offerTiles, tilesPane } from './tiles.ts'

export interface BaseMap {
  readonly map: LeafletMap
  readonly calm: boolean
  /** Shows the whole city. */
  fitCity(): void
  destroy(): void
}

export const maxZoom = 19
/** How much of what lies outside of the city is covered. */
const fullVeil = 0.72
const streetVeil = 0.55

/** The city on the screen: ground, streets or tiles where there are any, outline, buttons, credits. */
export function createBaseMap(
  container: HTMLElement,
  pack: MapPack,
  labels: MapLabels,
  archives?: Archives,
): BaseMap {
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
  const above = addStreetsOrTiles(map, pack, labels, archives, ground)
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
      above.stop()
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
    [cityPanes.names, '240'],
    ['city-outline', '250'],
  ] as const) {
    const pane = map.createPane(name)
    pane.style.zIndex = zIndex
    if (name !== tilesPane) pane.style.pointerEvents = 'none'
  }
}

type Ground = ReturnType<typeof drawGround>

function drawGround(map: LeafletMap, pack: MapPack) {
  let named = true
  let veil = fullVeil
  let colours = readColours(map.getContainer())
  const listeners = new Set<() => void>()
  const now = () => colours
  const { lat } = pack.city.centre
  const sheets = [
    createCanvasSheet('city-ground', lat, groundPainter(pack, now)),
    createCanvasSheet(
      'city-outline',
      lat,
      outlinePainter(
        pack,
        now,
        () => named,
        () => veil,
      ),
    ),
  ]
  for (const sheet of sheets) sheet.addTo(map)
  const paint = () => {
    for (const sheet of sheets) sheet.repaint()
  }
  const repaint = () => {
    colours = readColours(map.getContainer())
    paint()
    for (const listener of listeners) listener()
  }
  // Names are measured anew when the page's own font has arrived.
  if (document.fonts?.status === 'loading') void document.fonts.ready.then(repaint)
  return {
    stop: watchTheme(repaint),
    /** Whoever paints with the theme's colours, too. */
    onRepaint: (listener: () => void) => void listeners.add(listener),
    /** Tiles and streets bring their own names; through streets the veil may be thinner. */
    leaveNames(newVeil: number) {
      named = false
      veil = newVeil
      paint()
    },
  }
}

/** The street map if the city has one; otherwise its online tiles, and a word that it is missing. */
function addStreetsOrTiles(
  map: LeafletMap,
  pack: MapPack,
  labels: MapLabels,
  archives: Archives | undefined,
  ground: Ground,
): { stop(): void } {
  const { ground_attribution: groundBy, online_tiles: online } = pack.city
  const credits = createCredits(map)
  const note = createNote(map)
  const own: readonly Credit[] = groundBy ? [{ text: groundBy }] : []
  let tiles: { stop(): void } | undefined
  credits.show(own)
  const streets = followStreets(map, pack, archives, {
    onShown(meta) {
      tiles?.stop()
      note.show(meta?.invented ? labels.invented : undefined)
      ground.leaveNames(streetVeil)
      credits.show(meta ? [{ text: meta.attribution, url: meta.attribution_url }] : own)
    },
    onMissing() {
      if (archives) note.show(labels.streetsMissing)
      tiles ??= offerTiles(map, pack, () => {
        note.show(undefined)
        ground.leaveNames(fullVeil)
        if (online) {
          credits.show([...own, { text: online.attribution, url: online.attribution_url }])
        }
      })
    },
  })
  ground.onRepaint(streets.repaint)
  return {
    stop() {
      streets.stop()
      tiles?.stop()
    },
  }
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
