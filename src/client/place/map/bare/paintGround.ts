import type { View } from '../canvasSheet.ts'
import {
  type GroundFeature,
  type GroundKind,
  type LonLat,
  linesOf,
  type MapPack,
} from '../ground.ts'
import type { MapColours } from './colours.ts'
import { metresPerPixel, paintGrid } from './paintGrid.ts'
import { paintLabels } from './paintLabels.ts'

const riverM = 60
/** Below what lies above. */
const order: readonly GroundKind[] = ['green', 'water', 'road', 'rail']

/** Land is the map's background; upon it green, water, roads, rails, a measuring grid and names. */
export function paintGround(view: View, { ground }: MapPack, colours: MapColours): void {
  for (const kind of order)
    for (const feature of ground.features)
      if (feature.properties.kind === kind) paintFeature(view, feature, colours)
  paintGrid(view, colours.grid)
  paintLabels(view, ground.features, colours)
}

function paintFeature(view: View, feature: GroundFeature, colours: MapColours): void {
  const { kind } = feature.properties
  const { context } = view
  const filled = feature.geometry.type === 'Polygon'
  context.beginPath()
  for (const line of linesOf(feature)) trace(view, line, filled)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  if (filled) {
    context.fillStyle = kind === 'green' ? colours.green : colours.water
    context.fill('evenodd')
  } else if (kind === 'rail') {
    paintRail(context, colours, view.zoom)
  } else {
    const isRoad = kind === 'road'
    const width = isRoad ? widthAt(view.zoom, 2) : riverWidth(view)
    stroke(context, isRoad ? colours.road : colours.water, width)
  }
}

function paintRail(context: CanvasRenderingContext2D, { rail, land }: MapColours, zoom: number) {
  const width = widthAt(zoom, 1.5)
  context.lineCap = 'butt'
  stroke(context, rail, width)
  if (zoom < 14) return
  context.setLineDash([width * 3, width * 3])
  stroke(context, land, width * 0.5)
  context.setLineDash([])
}

/** Grows gently with the zoom: these lines stand for widths that nobody has measured. */
const widthAt = (zoom: number, at13: number): number =>
  Math.min(at13 * 6, Math.max(at13 * 0.6, at13 * 1.35 ** (zoom - 13)))

/** Rivers are drawn to scale, as wide as a middling one, so that the banks look right near by. */
const riverWidth = ({ zoom, lat }: View): number =>
  Math.max(2.5, riverM / metresPerPixel(lat, zoom))

function stroke(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}

function trace({ context, project }: View, line: readonly LonLat[], closed: boolean): void {
  line.forEach((at, index) => {
    const { x, y } = project(at)
    if (index === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  })
  if (closed) context.closePath()
}
