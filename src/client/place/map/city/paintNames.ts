import type { Paper } from './cityColours.ts'
import type { Measure, PlacedLabel } from './labelLayout.ts'

const haloPx = 3

/** All halos first: no name's halo may lie upon another's letters. */
export function paintNames(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  { colours, strong }: Paper,
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
      paintName(context, label, isHalo)
    }
}

function paintName(
  context: CanvasRenderingContext2D,
  { glyphs, dot }: PlacedLabel,
  isHalo: boolean,
): void {
  if (dot) paintDot(context, dot, isHalo)
  for (const { text, x, y, angle } of glyphs) {
    context.save()
    context.translate(x, y)
    context.rotate(angle)
    if (isHalo) context.strokeText(text, 0, 0)
    else context.fillText(text, 0, 0)
    context.restore()
  }
}

function paintDot(
  context: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  isHalo: boolean,
): void {
  context.beginPath()
  context.arc(x, y, 3, 0, 2 * Math.PI)
  if (isHalo) context.stroke()
  else context.fill()
}

const kept = 2_000

/** Texts are measured once: the same street is laid out again with each move of the map. */
export function createMeasure(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, readonly number[]>()
  return (text, font) => {
    const key = `${font}|${text}`
    const found = known.get(key)
    if (found) return found
    if (known.size > kept) known.clear()
    context.font = font
    let before = ''
    const ends = [...text].map((letter) => {
      before += letter
      return context.measureText(before).width
    })
    known.set(key, ends)
    return ends
  }
}
