import 'leaflet/dist/leaflet.css'
import './map.css'
import './marks.css'
import { control, type LatLngBoundsExpression, Map as LeafletMap } from 'leaflet'
import type { Archives } from '#client/place/pack/archives.ts'
import type { Bounds } from '#domain/place.ts'
import type { Ground } from './bare/drawGround.ts'
import { cityPanes } from './city/cityLayer.ts'
import { addZoomButtons, type Credit, createCredits, createNote } from './controls.ts'
import type { MapPack } from './ground.ts'
import type { MapLabels } from './labels.ts'
import { addOutline, boundsOf } from './outline.ts'
import { followStreets } from './streets.ts'
import { watchTheme } from './theme.ts'

export interface BaseMap {
  readonly map: LeafletMap
  readonly calm: boolean
  /** Shows the whole city. */
  fitCity(): void
  destroy(): void
}

export const maxZoom = 19

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
  const wholeCity = boundsOf(pack)
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
  addOutline(map, pack)
  const streets = addStreetsOrGround(map, pack, labels, archives)
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
      streets.stop()
      // Leaflet ends a zoom by a timer that does not ask whether there still is a map.
      Object.assign(map, { _animatingZoom: false })
      map.remove()
      container.replaceChildren()
    },
  }
}

function addPanes(map: LeafletMap): void {
  // Ground below, streets or tiles above it (a missing one shows the ground), the border over all.
  for (const [name, zIndex] of [
    ['city-ground', '150'],
    [cityPanes.tiles, '200'],
    [cityPanes.names, '240'],
    ['city-outline', '250'],
  ] as const) {
    const pane = map.createPane(name)
    // Drawings: whoever hears the map hears its name, its marks and the list beside it.
    pane.setAttribute('aria-hidden', 'true')
    pane.style.zIndex = zIndex
    if (name !== cityPanes.tiles) pane.style.pointerEvents = 'none'
  }
}

/** The street map if the city has one; otherwise a bare ground, and a word that it is missing. */
function addStreetsOrGround(
  map: LeafletMap,
  pack: MapPack,
  labels: MapLabels,
  archives: Archives | undefined,
): { stop(): void } {
  const { ground_attribution: groundBy, online_tiles: online } = pack.city
  const credits = createCredits(map)
  const note = createNote(map)
  const own: readonly Credit[] = groundBy ? [{ text: groundBy }] : []
  const ground = bareGround(map, pack, () => {
    note.show(undefined)
    if (online) credits.show([...own, { text: online.attribution, url: online.attribution_url }])
  })
  credits.show(own)
  const streets = followStreets(map, pack, archives, {
    onShown(meta) {
      ground.stop()
      // Through streets the veil may be thinner.
      map.getContainer().classList.add('map--streets')
      note.show(meta?.invented ? labels.invented : undefined)
      credits.show(meta ? [{ text: meta.attribution, url: meta.attribution_url }] : own)
    },
    onMissing() {
      if (archives) note.show(labels.streetsMissing)
      ground.show()
    },
    onGap: ground.show,
  })
  const repaint = () => {
    streets.repaint()
    ground.repaint()
  }
  // Names are measured anew when the page's own font has arrived.
  if (document.fonts?.status === 'loading') void document.fonts.ready.then(repaint)
  const stopWatching = watchTheme(repaint)
  return {
    stop() {
      stopWatching()
      streets.stop()
      ground.stop()
      map.getContainer().classList.remove('map--streets')
    },
  }
}

/** Its code is fetched only where it is seen: a city with its streets needs none of it. */
function bareGround(map: LeafletMap, pack: MapPack, onTiles: () => void) {
  let wanted = false
  let ground: Ground | undefined
  async function draw(): Promise<void> {
    const { drawGround } = await import('./bare/drawGround.ts')
    if (wanted) ground ??= drawGround(map, pack, onTiles)
  }
  return {
    show() {
      if (wanted) return
      wanted = true
      // Offline and never loaded: outline and pin serve without it.
      draw().catch(() => undefined)
    },
    repaint: () => ground?.repaint(),
    stop() {
      wanted = false
      ground?.stop()
      ground = undefined
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
