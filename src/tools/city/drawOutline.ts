import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readPart } from '#server/cities/readPart.ts'
import { problemLine } from './checkCities.ts'
import type { Screen } from './screen.ts'
import { simplifyRing } from './simplify.ts'

interface Wish {
  readonly dir: string
  readonly source: string
  readonly id: string
}

/** Enough to say who is inside, small enough to travel with every device. */
export const mostOutlinePoints = 80

const RingsSchema = v.array(v.array(v.tuple([v.number(), v.number()])))
const GeometrySchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: RingsSchema }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(RingsSchema) }),
])
const FeatureSchema = v.object({
  properties: v.nullish(v.record(v.string(), v.unknown())),
  geometry: GeometrySchema,
})
const oneBoundary = 'give a GeoJSON with exactly one Polygon or MultiPolygon in WGS84'
const SourceSchema = v.pipe(
  v.union([FeatureSchema, v.object({ features: v.array(FeatureSchema) })], oneBoundary),
  v.transform((source) => ('features' in source ? source.features : [source])),
  v.check((features) => features.length === 1, oneBoundary),
  v.transform(
    ([feature]) => feature ?? { geometry: { type: 'Polygon' as const, coordinates: [] } },
  ),
)

/** Writes outline.geojson from an official boundary, and tells bounds and size. */
export async function drawOutline({ dir, source, id }: Wish, { print }: Screen): Promise<number> {
  const refuse = (reason: string) => {
    print(reason)
    return 1
  }
  if (!existsSync(join(dir, id))) return refuse(`There is no city "${id}" in ${dir}.`)
  const read = await readPart(source, source, SourceSchema)
  if (!read.ok) return refuse(read.error.map(problemLine).join('\n'))
  const { geometry, properties } = read.value.value
  const coordinates = simplified(
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  const outline = {
    type: 'Feature',
    properties: { attribution: '', ...properties },
    geometry: { type: 'MultiPolygon', coordinates },
  }
  await writeFile(join(dir, id, 'outline.geojson'), `${JSON.stringify(outline)}\n`)
  const corners = coordinates.flat(2)
  print(`Outline with ${corners.length} points. Put this into city.json, and the licence of the`)
  print('boundary into properties.attribution:')
  print(`  "bounds": [${boundsOf(corners).join(', ')}]`)
  return 0
}

/** Each ring gets its share of the points; four are the least that a ring needs. */
function simplified(polygons: v.InferOutput<typeof RingsSchema>[]) {
  const all = polygons.flat(2).length
  return polygons.map((rings) =>
    rings.map((ring) =>
      simplifyRing(ring, Math.max(5, Math.floor((mostOutlinePoints * ring.length) / all))),
    ),
  )
}

function boundsOf(corners: readonly (readonly [number, number])[]): readonly number[] {
  const longs = corners.map(([long]) => long)
  const lats = corners.map(([, lat]) => lat)
  const down = (value: number) => Math.floor(value * 1000) / 1000
  const up = (value: number) => Math.ceil(value * 1000) / 1000
  return [
    down(Math.min(...longs)),
    down(Math.min(...lats)),
    up(Math.max(...longs)),
    up(Math.max(...lats)),
  ]
}
