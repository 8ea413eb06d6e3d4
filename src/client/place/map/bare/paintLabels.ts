import type { View } from '../canvasSheet.ts'
import { anchorOf, type GroundFeature } from '../ground.ts'
import type { MapColours } from './colours.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const gap = 6
const haloPx = 4

/** Names in the order of the file; one that would cover another is left out. */
export function paintLabels(
  view: View,
  features: readonly GroundFeature[],
  colours: MapColours,
): void {
  const { context } = view
  const taken: Box[] = []
  const shown = new Set<string>()
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const feature of inOrder(features)) {
    const { name, kind } = feature.properties
    const anchor = anchorOf(feature)
    if (!name || !anchor || shown.has(name)) continue
    const isPlace = kind === 'place'
    const size = isPlace ? 15 : 13
    context.font = `${isPlace ? '600' : 'italic 500'} ${size}px ${colours.font}`
    const at = view.project(anchor)
    const box = boxAround(at, context.measureText(name).width, size)
    if (taken.some((other) => overlap(other, box))) continue
    taken.push(box)
    shown.add(name)
    paintName(context, name, at, colours)
  }
}

const inOrder = (features: readonly GroundFeature[]): readonly GroundFeature[] => [
  ...features.filter(({ properties }) => properties.kind === 'place'),
  ...features.filter(({ properties }) => properties.kind === 'water'),
]

function paintName(
  context: CanvasRenderingContext2D,
  name: string,
  { x, y }: { readonly x: number; readonly y: number },
  { label, halo }: MapColours,
): void {
  context.strokeStyle = halo
  context.lineWidth = haloPx
  context.strokeText(name, x, y)
  context.fillStyle = label
  context.fillText(name, x, y)
}

const boxAround = (
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  height: number,
): Box => ({
  left: x - width / 2 - gap,
  right: x + width / 2 + gap,
  top: y - height / 2 - gap,
  bottom: y + height / 2 + gap,
})

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
