import {
  type Bounds,
  DomUtil,
  type LatLng,
  type Layer,
  type Map as LeafletMap,
  Renderer,
  setOptions,
} from 'leaflet'
import type { LonLat } from './ground.ts'

/** One redraw: a context in CSS pixels, and where a coordinate falls on it. */
export interface View {
  readonly context: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
  readonly zoom: number
  /** Of the city's centre, for true lengths: one for all, or the grid would breathe in panning. */
  readonly lat: number
  /** Pixel of the world that lies at the sheet's upper left corner. */
  readonly origin: { readonly x: number; readonly y: number }
  readonly project: (at: LonLat) => { readonly x: number; readonly y: number }
}
export type Paint = (view: View) => void

export interface SheetOptions {
  /** How much is drawn around the view, as a part of it: seen while the map is pulled. */
  readonly padding?: number
  /** Device pixels to a CSS pixel, at most. */
  readonly finest?: number
  /** Prepares what `paint` needs and then calls `go`; until then the sheet shows what it showed. */
  readonly prepare?: (view: Omit<View, 'context' | 'project'>, go: () => void) => void
}

export interface CanvasSheet extends Layer {
  repaint(): void
}

interface Inside {
  _map: LeafletMap
  _container: HTMLCanvasElement
  _bounds?: Bounds
  _center: LatLng
  _zoom: number
  _frame?: number
  _turn?: number
  options: SheetOptions & { paint: Paint; lat: number; pane: string; padding: number }
}

const moving = Renderer.prototype as unknown as {
  _update: (this: Inside) => void
  _updateTransform: (this: Inside, centre: LatLng, zoom: number) => void
}

/**
 * A canvas that Leaflet moves and scales with the map and that is painted anew when it rests.
 * Renderer's own hooks (underscored, hence the exact version of Leaflet) do the moving.
 */
const Sheet = Renderer.extend({
  initialize(this: Inside & { _layers: object }, options: Inside['options']) {
    setOptions(this as never, options)
    this._layers = {}
  },
  _initContainer(this: Inside) {
    this._container = document.createElement('canvas')
    this._container.setAttribute('aria-hidden', 'true')
  },
  _destroyContainer(this: Inside) {
    if (this._frame) cancelAnimationFrame(this._frame)
    this._container.remove()
  },
  _update(this: Inside & { repaint: () => void }) {
    if ((this._map as unknown as { _animatingZoom?: boolean })._animatingZoom && this._bounds)
      return
    if (!this._bounds) moving._update.call(this)
    this.repaint()
  },
  _reset(this: Inside & { _update: () => void }) {
    this._update()
    // What was painted for another view is shown where it belongs in this one.
    moving._updateTransform.call(this, this._map.getCenter(), this._map.getZoom())
  },
  repaint(this: Inside & { paintNow: () => void }) {
    // A view that is set twice before the next frame is painted once.
    this._frame ??= requestAnimationFrame(() => {
      delete this._frame
      this.paintNow()
    })
  },
  paintNow(this: Inside) {
    const { _map: map, _container: canvas, options } = this
    if (!map) return
    const turn = (this._turn ?? 0) + 1
    this._turn = turn
    // Until the new view is painted, Leaflet moves the old one by where that one was painted.
    const { _bounds, _center, _zoom } = this
    moving._update.call(this)
    const next = { _bounds: this._bounds, _center: this._center, _zoom: this._zoom }
    const bounds = next._bounds
    if (!bounds?.min) return
    const go = () => {
      if (!this._map || this._turn !== turn) return
      Object.assign(this, next)
      paintSheet(canvas, map, bounds, next._zoom, options)
    }
    if (!options.prepare) return go()
    if (_bounds) Object.assign(this, { _bounds, _center, _zoom })
    const { x: width, y: height } = bounds.getSize()
    const origin = map.getPixelOrigin().add(bounds.min)
    options.prepare({ width, height, zoom: next._zoom, lat: options.lat, origin }, go)
  },
}) as unknown as new (
  options: Inside['options'],
) => CanvasSheet

export const createCanvasSheet = (
  pane: string,
  lat: number,
  paint: Paint,
  options: SheetOptions = {},
): CanvasSheet => new Sheet({ padding: 0.2, ...options, pane, lat, paint })

function paintSheet(
  canvas: HTMLCanvasElement,
  map: LeafletMap,
  bounds: Bounds,
  zoom: number,
  { paint, lat, finest = 2 }: Inside['options'],
): void {
  const { x: width, y: height } = bounds.getSize()
  const corner = bounds.min
  const context = canvas.getContext('2d')
  if (!context || !corner) return
  // Twice as fine is all the eye sees of lines this thick; thrice would cost double the memory.
  const density = Math.min(finest, devicePixelRatio || 1)
  canvas.width = width * density
  canvas.height = height * density
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  DomUtil.setPosition(canvas, corner)
  context.scale(density, density)
  const origin = map.getPixelOrigin().add(corner)
  paint({
    context,
    width,
    height,
    zoom,
    lat,
    origin,
    project: ([long, lat]) => map.project([lat, long], zoom).subtract(origin),
  })
}
