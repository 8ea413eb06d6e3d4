import type { MapLayer } from '#protocol/mapPack.ts'
import type { Position } from '../city/readCity.ts'
import type { Line, Polygon } from '../city/rings.ts'

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: Line }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] }

export type Attributes = Readonly<Record<string, string | number>>

/** One thing of the map, before it is cut into tiles. */
export interface MapFeature {
  readonly layer: MapLayer
  readonly geometry: Geometry
  readonly attributes: Attributes
  /** The first zoom it is in. */
  readonly from: number
}

/** How the tags of an object are drawn; undefined: not at all. */
export interface Look {
  readonly layer: MapLayer
  readonly attributes: Attributes
  readonly from: number
}

/** Leaves out what is not there, so that no tile carries empty attributes. */
export const attributesOf = (
  wanted: Readonly<Record<string, string | number | undefined | false>>,
): Attributes =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([key, value]) =>
      value === undefined || value === false || value === '' ? [] : [[key, value]],
    ),
  )
