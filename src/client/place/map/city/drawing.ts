import type { VectorFeature, VectorLayer } from '#client/place/pack/vectorTile.ts'
import { type LabelSeed, labelSeedsOf } from './labelSeeds.ts'
import type { Steps } from './sliced.ts'
import { styleClassOf } from './styleClass.ts'

/** A piece of what is drawn in one style: small enough to be left out where nobody looks. */
export interface Piece {
  readonly path: Path2D
  /** minX, minY, maxX, maxY in the tile's units. */
  readonly box: [number, number, number, number]
  vertices: number
}

/** A tile as it can be drawn at any zoom and in any theme. */
export interface Drawing {
  readonly extent: number
  readonly pieces: ReadonlyMap<string, readonly Piece[]>
  readonly labels: readonly LabelSeed[]
}

/** One path for all houses of a tile is slow, one for each house slower still: measured best. */
const verticesOfPiece = 300
const featuresOfStep = 40

export function* makeDrawing(layers: readonly VectorLayer[]): Steps<Drawing> {
  const pieces = new Map<string, Piece[]>()
  const labels: LabelSeed[] = []
  let extent = 4096
  for (const layer of layers) {
    extent = layer.extent
    for (const [index, feature] of layer.features.entries()) {
      if (index % featuresOfStep === featuresOfStep - 1) yield
      const style = styleClassOf(layer.name, feature)
      const parts = feature.geometry()
      if (style) {
        const list = pieces.get(style) ?? []
        pieces.set(style, list)
        addParts(list, feature.type, parts)
      }
      labels.push(...labelSeedsOf(layer.name, feature, parts))
    }
  }
  return { extent, pieces, labels }
}

function addParts(
  list: Piece[],
  type: VectorFeature['type'],
  parts: readonly (readonly number[])[],
): void {
  if (type === 'point') return
  for (const part of parts) {
    let piece = list.at(-1)
    // A hole must stay in the path of its area.
    const mayBreak = type === 'line' || signedArea(part) > 0
    if (!piece || (piece.vertices > verticesOfPiece && mayBreak)) {
      piece = { path: new Path2D(), box: [1e9, 1e9, -1e9, -1e9], vertices: 0 }
      list.push(piece)
    }
    trace(piece, part, type === 'polygon')
  }
}

function trace(piece: Piece, part: readonly number[], closed: boolean): void {
  const { path, box } = piece
  for (let at = 0; at < part.length; at += 2) {
    const [x = 0, y = 0] = [part[at], part[at + 1]]
    if (at === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
    if (x < box[0]) box[0] = x
    if (y < box[1]) box[1] = y
    if (x > box[2]) box[2] = x
    if (y > box[3]) box[3] = y
  }
  if (closed) path.closePath()
  piece.vertices += part.length / 2
}

/** Twice the area; positive for an outer ring (y points down, MVT 2.1 §4.3.3.3). */
export function signedArea(ring: readonly number[]): number {
  let sum = 0
  for (let at = 0; at + 3 < ring.length; at += 2)
    sum += (ring[at] ?? 0) * (ring[at + 3] ?? 0) - (ring[at + 2] ?? 0) * (ring[at + 1] ?? 0)
  return sum
}
