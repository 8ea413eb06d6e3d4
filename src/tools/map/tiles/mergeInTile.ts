import type { MapLayer } from '#protocol/mapPack.ts'
import type { TileFeature } from './encodeTile.ts'

/** 512 of 4096 units: 64 cells to a tile, so that a screen draws only the houses it shows. */
const cellShift = 9

/**
 * Features of equal attributes become one with many parts: each would carry its attributes again.
 * Landuse is merged only with its neighbour in the drawing order, because what lies below must not
 * come to the top with others of its kind.
 */
export function mergeInTile(layer: MapLayer, features: readonly TileFeature[]): TileFeature[] {
  const merged: { feature: TileFeature; parts: TileFeature['parts'][number][]; key: string }[] = []
  const known = new Map<string, (typeof merged)[number]>()
  for (const feature of features) {
    const key = keyOf(layer, feature)
    const last = layer === 'landuse' ? merged.at(-1) : known.get(key)
    if (last && last.key === key && feature.type !== 1) last.parts.push(...feature.parts)
    else {
      const entry = { feature, parts: [...feature.parts], key }
      merged.push(entry)
      known.set(key, entry)
    }
  }
  return merged.map(({ feature, parts }) => ({ ...feature, parts }))
}

function keyOf(layer: MapLayer, { type, parts, attributes }: TileFeature): string {
  const [x, y] = parts[0]?.[0] ?? [0, 0]
  const cell = layer === 'buildings' ? `${x >> cellShift},${y >> cellShift}` : ''
  return `${type}${JSON.stringify(attributes)}${cell}`
}
