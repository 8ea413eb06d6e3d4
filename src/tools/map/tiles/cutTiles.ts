import { gzipSync } from 'node:zlib'
import GeoJsonVt from 'geojson-vt'
import { type MapLayer, mapLayers, mapZooms } from '#protocol/mapPack.ts'
import type { Area } from '../city/area.ts'
import { ringArea } from '../city/rings.ts'
import type { MapFeature } from '../classify/feature.ts'
import { encodeTile, extent, type TileFeature } from './encodeTile.ts'
import { mergeInTile } from './mergeInTile.ts'
import { boundsOfTile, type TileAddress, tileId, tilesIn } from './tileGrid.ts'

export interface Tile {
  readonly id: number
  readonly bytes: Uint8Array
}

/** The first zoom, where the names of these are read; longer lists only make tiles heavy. */
const firstZoomWithName: Readonly<Record<string, number>> = {
  motorway: 11,
  major: 12,
  medium: 13,
  minor: 13,
  river: 10,
  canal: 12,
}

/** All tiles that the city touches, packed, in the order of the archive. */
export function cutTiles(
  features: readonly MapFeature[],
  area: Area,
  progress: (share: number) => void,
): Tile[] {
  const layers = mapLayers.flatMap((layer) => {
    const own = inDrawingOrder(features.filter((one) => one.layer === layer))
    return own.length > 0 ? [[layer, indexed(own)] as const] : []
  })
  const zooms = Array.from(
    { length: mapZooms.to - mapZooms.from + 1 },
    (_, step) => mapZooms.from + step,
  )
  const wanted = zooms
    .flatMap((z) => tilesIn(area.bounds, z))
    .filter((tile) => area.touches(boundsOfTile(tile)))
  const tiles = wanted.flatMap((tile, index): Tile[] => {
    progress(index / wanted.length)
    const content = contentOf(tile, layers)
    if (content.size === 0) return []
    return [{ id: tileId(tile), bytes: gzipSync(encodeTile(content), { level: 9 }) }]
  })
  progress(1)
  return tiles.sort((a, b) => a.id - b.id)
}

/** Large areas first, so that a pond in a park in a wood lies on top. */
function inDrawingOrder(features: readonly MapFeature[]): readonly MapFeature[] {
  const size = new Map(
    features.map((one) => [
      one,
      one.geometry.type === 'MultiPolygon'
        ? one.geometry.coordinates.reduce((sum, [outer]) => sum + ringArea(outer ?? []), 0)
        : 0,
    ]),
  )
  return [...features].sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0))
}

function indexed(features: readonly MapFeature[]): GeoJsonVt {
  const collection = {
    type: 'FeatureCollection' as const,
    features: features.map(({ geometry, attributes, from }) => ({
      type: 'Feature' as const,
      properties: { ...attributes, [fromKey]: from },
      // geojson-vt only reads; GeoJSON's types know no readonly lists.
      geometry: geometry as unknown as GeoJSON.Geometry,
    })),
  }
  return new GeoJsonVt(collection, {
    maxZoom: mapZooms.to,
    indexMaxZoom: mapZooms.to,
    indexMaxPoints: 0,
    extent,
    buffer: 64,
    tolerance: 3,
  })
}

/** Travels with a feature through the index; no attribute of the format begins like this. */
const fromKey = '_from'

function contentOf(
  { z, x, y }: TileAddress,
  layers: readonly (readonly [MapLayer, GeoJsonVt])[],
): ReadonlyMap<string, readonly TileFeature[]> {
  const content = new Map<string, readonly TileFeature[]>()
  for (const [layer, index] of layers) {
    const features = index.getTile(z, x, y)?.features ?? []
    const own = features
      .filter(({ tags }) => Number(tags?.[fromKey] ?? 0) <= z)
      .map(({ type, geometry, tags }): TileFeature => {
        const parts =
          type === 1 ? [geometry as [number, number][]] : (geometry as [number, number][][])
        return { type, parts, attributes: attributesAt(z, layer, tags ?? {}) }
      })
    const merged = mergeInTile(layer, own)
    if (merged.length > 0) content.set(layer, merged)
  }
  return content
}

function attributesAt(z: number, layer: MapLayer, tags: Readonly<Record<string, unknown>>) {
  const isNamed =
    layer === 'places' || layer === 'pois' || z >= (firstZoomWithName[String(tags.kind)] ?? 14)
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => {
      if (key === fromKey || (key === 'name' && !isNamed)) return []
      return typeof value === 'string' || typeof value === 'number' ? [[key, value]] : []
    }),
  )
}
