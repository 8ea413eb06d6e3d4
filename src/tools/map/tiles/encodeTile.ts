import { PbfWriter } from 'pbf'

/** A feature in tile coordinates: points, lines or rings, as geojson-vt cuts them. */
export interface TileFeature {
  /** 1 point, 2 line, 3 polygon: the numbers of the Mapbox Vector Tile format. */
  readonly type: 1 | 2 | 3
  readonly parts: readonly (readonly (readonly [number, number])[])[]
  readonly attributes: Readonly<Record<string, string | number>>
}

export const extent = 4096
const [moveTo, lineTo, closePath] = [1, 2, 7]

/** Mapbox Vector Tile 2.1. */
export function encodeTile(layers: ReadonlyMap<string, readonly TileFeature[]>): Uint8Array {
  const pbf = new PbfWriter()
  for (const [name, features] of layers) {
    pbf.writeMessage(
      3,
      (layer: readonly TileFeature[], out) => writeLayer(name, layer, out),
      features,
    )
  }
  return pbf.finish()
}

function writeLayer(name: string, features: readonly TileFeature[], pbf: PbfWriter): void {
  const keys = new Map<string, number>()
  const values = new Map<string | number, number>()
  const indexIn = <T>(known: Map<T, number>, value: T): number => {
    const index = known.get(value) ?? known.size
    known.set(value, index)
    return index
  }
  pbf.writeVarintField(15, 2)
  pbf.writeStringField(1, name)
  for (const one of features) {
    const tags = Object.entries(one.attributes).flatMap(([key, value]) => [
      indexIn(keys, key),
      indexIn(values, value),
    ])
    pbf.writeMessage(
      2,
      (feature: TileFeature, out) => {
        if (tags.length > 0) out.writePackedVarint(2, tags)
        out.writeVarintField(3, feature.type)
        out.writePackedVarint(4, commands(feature))
      },
      one,
    )
  }
  for (const key of keys.keys()) pbf.writeStringField(3, key)
  for (const value of values.keys()) {
    pbf.writeMessage(
      4,
      (content: string | number, out) => {
        if (typeof content === 'string') out.writeStringField(1, content)
        else out.writeVarintField(5, content)
      },
      value,
    )
  }
  pbf.writeVarintField(5, extent)
}

const command = (id: number, count: number): number => id | (count << 3)
const zigzag = (value: number): number => (value << 1) ^ (value >> 31)

function commands({ type, parts }: TileFeature): number[] {
  const out: number[] = []
  let [x, y] = [0, 0]
  const go = ([toX, toY]: readonly [number, number]) => {
    out.push(zigzag(toX - x), zigzag(toY - y))
    ;[x, y] = [toX, toY]
  }
  if (type === 1) {
    const points = parts.flat()
    out.push(command(moveTo, points.length))
    points.forEach(go)
    return out
  }
  for (const part of parts) {
    // A ring's last point is where it began, and closing it says so.
    const points = type === 3 ? part.slice(0, -1) : part
    const [first, ...rest] = points
    if (!first || rest.length < (type === 3 ? 2 : 1)) continue
    out.push(command(moveTo, 1))
    go(first)
    out.push(command(lineTo, rest.length))
    rest.forEach(go)
    if (type === 3) out.push(command(closePath, 1))
  }
  return out
}
