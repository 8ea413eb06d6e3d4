import type { Map as LeafletMap } from 'leaflet'
import type { Archive } from '#client/place/pack/archive.ts'
import { readPaper } from './cityColours.ts'
import { createDrawings, type Drawings } from './drawings.ts'
import { createNamesSheet } from './namesSheet.ts'
import type { Symbols } from './paintNames.ts'
import { createLater, createSlicer } from './sliced.ts'
import { readSymbols } from './symbols.ts'
import { CityTileLayer } from './tileLayer.ts'

/** The street map of a city, drawn by ourselves from a vector archive; another renderer fits too. */
export interface CityLayer {
  /** Draws from this archive from now on; the one before stays on the screen until then. */
  show(archive: Archive): void
  /** Another theme, a font that has arrived. */
  repaint(): void
  /** Asks again for what could not be read. */
  retry(): void
  remove(): void
}

export const cityPanes = { tiles: 'city-tiles', names: 'city-names' } as const
const maxZoom = 19
/** On a slow line the names of what is there do not wait for the rest. */
const namesAfterMs = 400

interface CityPorts {
  /** A part of the archive cannot be read now. */
  readonly onGap?: () => void
  readonly loadSymbols?: (() => Promise<string>) | undefined
}

export function createCityLayer(
  map: LeafletMap,
  lat: number,
  { onGap = () => undefined, loadSymbols }: CityPorts = {},
): CityLayer {
  const slicer = createSlicer({ now: () => performance.now(), later: createLater() })
  const container = map.getContainer()
  let paper = readPaper(container)
  let drawings: Drawings | undefined
  let deepest = 14
  let tiles: CityTileLayer | undefined
  let naming: ReturnType<typeof setTimeout> | undefined
  let late = false
  let symbols: Symbols = new Map()
  const names = createNamesSheet(cityPanes.names, lat, {
    slicer,
    drawings: () => drawings,
    paper: () => paper,
    deepest: () => deepest,
    symbols: () => symbols,
    isWaiting() {
      const waits = !late && (tiles?.isLoading() ?? true)
      late = false
      if (waits && tiles) renameSoon()
      return waits
    },
  })
  // Laying all names out anew for each square would cost more than the squares: the last one that
  // comes, or the time, has them laid out.
  const rename = () => {
    clearTimeout(naming)
    naming = undefined
    names.repaint()
  }
  const renameSoon = () => {
    naming ??= setTimeout(() => {
      late = true
      rename()
    }, namesAfterMs)
  }
  const draw = (from: Drawings, minZoom: number) => {
    const before = tiles
    tiles = new CityTileLayer(
      { drawings: from, slicer, paper: () => paper, deepest, onDrawn: renameSoon, onGap },
      { pane: cityPanes.tiles, minZoom, maxZoom, updateWhenIdle: false, keepBuffer: 1 },
    )
    // What is there goes when the new squares are: no blank map in between.
    if (before) tiles.once('load', () => before.remove())
    tiles.on('load', rename).addTo(map)
  }
  let minZoom = 0
  names.addTo(map)
  // Without them dots stand there.
  loadSymbols?.().then(
    (svg) => {
      symbols = readSymbols(svg)
      names.repaint()
    },
    () => undefined,
  )

  return {
    show(archive) {
      deepest = archive.maxZoom
      minZoom = archive.minZoom
      drawings = createDrawings(archive, slicer)
      draw(drawings, minZoom)
    },
    repaint() {
      paper = readPaper(container)
      if (drawings) draw(drawings, minZoom)
      renameSoon()
    },
    retry: () => tiles?.redraw(),
    remove() {
      clearTimeout(naming)
      tiles?.remove()
      names.remove()
    },
  }
}
