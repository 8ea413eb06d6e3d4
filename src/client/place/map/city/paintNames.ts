import type { Paper } from './cityColours.ts'
import type { Measure, PlacedLabel } from './labelLayout.ts'
import { symbolSide } from './symbols.ts'

const haloPx = 3
export type Symbols = ReadonlyMap<string, Path2D>

/** All halos first: no name's halo may lie upon another's letters. */
export function paintNames(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  { colours, strong }: Paper,
  symbols: Symbols,
): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = haloPx * Math.min(strong, 1.4)
  for (const isHalo of [true, false])
    for (const label of labels) {
      context.font = label.font
      context.strokeStyle = colours.halo
      context.fillStyle = colours[label.look.colour]
      paintName(context, label, isHalo, symbols)
    }
}

function paintName(
  context: CanvasRenderingContext2D,
  { glyphs, icon }: PlacedLabel,
  isHalo: boolean,
  symbols: Symbols,
): void {
  if (icon) paintIcon(context, icon, isHalo, symbols.get(icon.kind))
  for (const { text, x, y, angle } of glyphs) {
    context.save()
    context.translate(x, y)
    context.rotate(angle)
    if (isHalo) context.strokeText(text, 0, 0)
    else context.fillText(text, 0, 0)
    context.restore()
  }
}

/** A dot where its symbol is not there (yet). */
function paintIcon(
  context: CanvasRenderingContext2D,
  { x, y, size }: NonNullable<PlacedLabel['icon']>,
  isHalo: boolean,
  symbol: Path2D = dot(),
): void {
  const scale = size / symbolSide
  context.save()
  context.translate(x - size / 2, y - size / 2)
  context.scale(scale, scale)
  context.lineWidth /= scale
  if (isHalo) context.stroke(symbol)
  else context.fill(symbol)
  context.restore()
}

function dot(): Path2D {
  const path = new Path2D()
  path.arc(symbolSide / 2, symbolSide / 2, symbolSide / 4, 0, 2 * Math.PI)
  return path
}

const kept = 4_000

/** Texts are measured once: the same street is laid out again with each move of the map. */
export function createMeasure(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font}|${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size > kept) known.clear()
    context.font = font
    const { width } = context.measureText(text)
    known.set(key, width)
    return width
  }
}
