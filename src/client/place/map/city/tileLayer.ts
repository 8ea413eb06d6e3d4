import { type Coords, type DoneCallback, GridLayer, type GridLayerOptions } from 'leaflet'
import type { Paper } from './cityColours.ts'
import type { Drawings } from './drawings.ts'
import { paintTile } from './paintTile.ts'
import type { Slicer } from './sliced.ts'

export interface TileLayerPorts {
  readonly drawings: Drawings
  readonly slicer: Slicer
  readonly paper: () => Paper
  readonly deepest: number
  readonly onDrawn: () => void
  /** A square cannot be read now. */
  readonly onGap: () => void
}

/** A phone's view. Their pixels are kept: to make a canvas costs more than to paint it. */
const maxSpare = 15

/** Squares of the map on canvases that Leaflet moves; deeper zooms draw from the deepest tile. */
export class CityTileLayer extends GridLayer {
  readonly ports: TileLayerPorts
  /** What each canvas shows now. */
  private readonly uses = new WeakMap<HTMLElement, Square>()
  private readonly spare: HTMLCanvasElement[] = []

  constructor(ports: TileLayerPorts, options: GridLayerOptions) {
    super(options)
    this.ports = ports
    this.on('tileunload', ({ tile }) => {
      const canvas: HTMLElement = tile
      this.uses.delete(canvas)
      if (this.spare.length < maxSpare && canvas instanceof HTMLCanvasElement)
        this.spare.push(canvas)
    })
  }

  protected override createTile({ x, y, z }: Coords, done: DoneCallback): HTMLElement {
    const canvas = this.spare.pop() ?? document.createElement('canvas')
    canvas.className = ''
    canvas.removeAttribute('style')
    const square = { x, y, z }
    this.uses.set(canvas, square)
    const isWanted = () => this.uses.get(canvas) === square
    // Leaflet knows a square by its place alone: an old answer would pass for that of a new canvas.
    const tell = (error?: Error) => isWanted() && done(error, canvas)
    this.draw(canvas, square, isWanted).then(
      () => tell(),
      (error: unknown) => tell(error instanceof Error ? error : new Error('tile')),
    )
    return canvas
  }

  private async draw(
    canvas: HTMLCanvasElement,
    { x, y, z }: Square,
    isWanted: () => boolean,
  ): Promise<void> {
    const { drawings, slicer, paper, deepest, onDrawn, onGap } = this.ports
    const scale = 2 ** Math.max(0, z - deepest)
    const found = await drawings.get(
      Math.min(z, deepest),
      Math.floor(x / scale),
      Math.floor(y / scale),
    )
    // Beyond the archive and where it cannot be read the square stays clear: the ground shows.
    if (found === 'unreachable') onGap()
    if (!isWanted()) return
    if (typeof found === 'string') {
      canvas.width = 0
      return
    }
    const density = Math.min(3, devicePixelRatio || 1)
    const size = Math.round(this.getTileSize().x * density)
    canvas.width = size
    canvas.height = size
    // Land covers all of it: the browser need not blend it with what lies below.
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) return
    const view = { context, size, density, zoom: z, scale }
    const [left, top] = [(x % scale) / scale, (y % scale) / scale]
    await slicer.run(paintTile({ ...view, left, top, isWanted }, found, paper()))
    if (isWanted()) onDrawn()
  }
}

type Square = Pick<Coords, 'x' | 'y' | 'z'>
