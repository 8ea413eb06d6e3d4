import type { Question } from '#domain/form/form.ts'
import { isDots, positionsIn } from '#domain/lab/results/places.ts'
import type { Position } from '#domain/lab/results/summary.ts'

/** As RFC 7946 has it. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }

const kinds = { geopoint: 'Point', geotrace: 'LineString', geoshape: 'Polygon' } as const
type GeoType = keyof typeof kinds
export const isGeo = (type: string): type is GeoType => type in kinds

/** What an answer shows on a map; undefined where it is too short for what was asked. */
export function geometryOf(
  question: Pick<Question, 'type' | 'extra'>,
  value: string,
): Geometry | undefined {
  const { type } = question
  const points = positionsIn(value)
  const [start] = points
  if (!isGeo(type) || !start) return undefined
  if (type === 'geopoint') return { type: kinds[type], coordinates: start }
  // Nobody has gone from dot to dot, and one dot alone is an answer.
  if (isDots(question)) return { type: 'MultiPoint', coordinates: points }
  if (points.length < 2) return undefined
  if (type === 'geotrace') return { type: kinds[type], coordinates: points }
  const closed = points.at(-1)?.join() === start.join() ? points : [...points, start]
  // Three corners and the way back.
  return closed.length < 4 ? undefined : { type: kinds[type], coordinates: [closed] }
}

/** The same as text, for programs that read tables. */
export function wktOf(geometry: Geometry | undefined): string {
  if (!geometry) return ''
  const pair = ([lon, lat]: Position) => `${lon} ${lat}`
  const row = (points: readonly Position[]) => points.map(pair).join(', ')
  switch (geometry.type) {
    case 'Point':
      return `POINT (${pair(geometry.coordinates)})`
    case 'MultiPoint':
      return `MULTIPOINT (${geometry.coordinates.map((point) => `(${pair(point)})`).join(', ')})`
    case 'LineString':
      return `LINESTRING (${row(geometry.coordinates)})`
    case 'Polygon':
      return `POLYGON (${geometry.coordinates.map((ring) => `(${row(ring)})`).join(', ')})`
  }
}
