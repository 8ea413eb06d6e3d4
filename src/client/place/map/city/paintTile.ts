import type { Paper } from './cityColours.ts'
import type { Drawing, Piece } from './drawing.ts'
import { edgeAt, type Rule, rules, widthAt } from './rules.ts'
import type { Steps } from './sliced.ts'

/** A square of the map on its way to the screen. */
export interface TileView {
  readonly context: CanvasRenderingContext2D
  /** Side in device pixels. */
  readonly size: number
  readonly density: number
  readonly zoom: number
  /** The part of the drawing that it shows: 1/scale of its side, beginning at left, top. */
  readonly scale: number
  readonly left: number
  readonly top: number
  /** Whoever has moved on needs no more paint. */
  readonly isWanted: () => boolean
}

/** Pixels by which a line may reach over the edge of its own box. */
const reachPx = 24

export function* paintTile(view: TileView, drawing: Drawing, paper: Paper): Steps<void> {
  const { context, size, zoom, density } = view
  context.fillStyle = paper.colours.land
  context.fillRect(0, 0, size, size)
  const unit = (size * view.scale) / drawing.extent
  const [left, top] = [view.left * size * view.scale, view.top * size * view.scale]
  context.setTransform(unit, 0, 0, unit, -left, -top)
  const reach = (reachPx * density) / unit
  const seen: Piece['box'] = [
    left / unit - reach,
    top / unit - reach,
    (left + size) / unit + reach,
    (top + size) / unit + reach,
  ]
  context.lineJoin = 'round'
  for (const rule of rules) {
    const pieces = zoom >= rule.from ? drawing.pieces.get(rule.style) : undefined
    const near = pieces?.filter(({ box }) => overlap(box, seen))
    if (!near?.length) continue
    setStyle(context, rule, paper, zoom, density / unit)
    for (const { path } of near) {
      if (rule.widths) context.stroke(path)
      else context.fill(path, 'evenodd')
    }
    yield
    if (!view.isWanted()) return
  }
}

const overlap = (a: Piece['box'], b: Piece['box']): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

function setStyle(
  context: CanvasRenderingContext2D,
  rule: Rule,
  { colours, strong }: Paper,
  zoom: number,
  pixel: number,
): void {
  if (!rule.widths) {
    context.fillStyle = colours[rule.colour]
    return
  }
  const width = widthAt(rule.widths, zoom)
  context.strokeStyle = colours[rule.colour]
  context.lineWidth = pixel * (rule.edge ? width + 2 * edgeAt(zoom) * strong : width)
  context.lineCap = rule.butt ? 'butt' : 'round'
  // The light dashes on a rail leave its edges dark.
  if (rule.colour === 'railGap') context.lineWidth *= 0.5
  context.setLineDash((rule.dash ?? []).map((length) => length * pixel))
}
