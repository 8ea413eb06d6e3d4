import { type CanvasSheet, createCanvasSheet, type View } from '../canvasSheet.ts'
import type { Paper } from './cityColours.ts'
import type { Drawings } from './drawings.ts'
import { layOutLabels, type PlacedLabel, type SeededTile } from './labelLayout.ts'
import { createMeasure, paintNames, type Symbols } from './paintNames.ts'
import type { Slicer } from './sliced.ts'

interface Ports {
  readonly drawings: () => Drawings | undefined
  readonly slicer: Slicer
  readonly paper: () => Paper
  readonly deepest: () => number
  readonly symbols: () => Symbols
  /** Squares are on their way, and will ask for the names when they are there. */
  readonly isWaiting: () => boolean
}

const tilePx = 256
/** A canvas costs by its size, and this one is as large as the view and once again this much. */
const padding = 0.1

/** All names of the view on one sheet, laid out together: tiles know nothing of each other's. */
export function createNamesSheet(pane: string, lat: number, ports: Ports): CanvasSheet {
  const context = document.createElement('canvas').getContext('2d')
  const measure = context && createMeasure(context)
  let placed: readonly PlacedLabel[] = []
  let turn = 0
  const prepare = (view: Omit<View, 'context' | 'project'>, go: () => void) => {
    const mine = ++turn
    if (!measure || ports.isWaiting()) return
    const steps = layOutLabels(tilesOf(view, ports), view, ports.paper(), measure)
    ports.slicer
      .run(steps)
      .then((labels) => {
        if (mine !== turn || (labels.length === 0 && placed.length === 0)) return
        placed = labels
        go()
      })
      // A name that cannot be laid out must not take the map away; the error is still heard of.
      .catch(reportError)
  }
  const paint = ({ context }: View) => paintNames(context, placed, ports.paper(), ports.symbols())
  return createCanvasSheet(pane, lat, paint, { padding, finest: 3, prepare })
}

function tilesOf(
  { width, height, zoom, origin }: Omit<View, 'context' | 'project'>,
  { drawings, deepest }: Ports,
): readonly SeededTile[] {
  const z = Math.min(zoom, deepest())
  const side = tilePx * 2 ** (zoom - z)
  const tiles: SeededTile[] = []
  for (let x = Math.floor(origin.x / side); x * side < origin.x + width; x++)
    for (let y = Math.floor(origin.y / side); y * side < origin.y + height; y++) {
      const drawing = drawings()?.peek(z, x, y)
      if (!drawing) continue
      const at = { x: x * side - origin.x, y: y * side - origin.y }
      tiles.push({ seeds: drawing.labels, ...at, unit: side / drawing.extent })
    }
  return tiles
}
