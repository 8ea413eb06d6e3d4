import * as v from 'valibot'
import { CategoryListSchema } from '#domain/category.ts'
import { CitySchema } from '#domain/city.ts'
import { MapFileSchema } from './mapPack.ts'

/** GET /api/v1/cities/{city}/pack: what a device keeps offline, and why. */
export const PackManifestSchema = v.object({
  city: v.string(),
  /** SHA-256 over the files' hashes: changes with any of them. */
  version: v.string(),
  files: v.array(
    v.object({
      purpose: v.picklist(['city', 'categories', 'outline', 'ground']),
      url: v.string(),
      sha256: v.string(),
      bytes: v.number(),
    }),
  ),
  /**
   * The city's map, addresses and things, if it has them. Apart from `files`: they are large, have
   * their own versions, and `version` above does not change with them.
   */
  map_files: v.optional(v.array(MapFileSchema), []),
})
export type PackManifest = v.InferOutput<typeof PackManifestSchema>

const RingSchema = v.array(v.tuple([v.number(), v.number()]))

/** outline.geojson */
export const OutlineFileSchema = v.object({
  type: v.literal('Feature'),
  properties: v.record(v.string(), v.unknown()),
  geometry: v.object({
    type: v.literal('MultiPolygon'),
    coordinates: v.array(v.array(RingSchema)),
  }),
})
/** ground.geojson: water, rail and main places, drawn below the pin where there is no map yet. */
export const GroundFileSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.object({
        kind: v.picklist(['water', 'rail', 'road', 'place', 'green']),
        name: v.optional(v.string()),
      }),
      geometry: v.variant('type', [
        v.object({ type: v.literal('Point'), coordinates: v.tuple([v.number(), v.number()]) }),
        v.object({ type: v.literal('LineString'), coordinates: RingSchema }),
        v.object({ type: v.literal('Polygon'), coordinates: v.array(RingSchema) }),
      ]),
    }),
  ),
})

/** The files of a pack, parsed: what the device's screens work with. */
export const CityPackSchema = v.object({
  version: v.string(),
  city: CitySchema,
  list: CategoryListSchema,
  outline: OutlineFileSchema,
  ground: GroundFileSchema,
})
export type CityPack = v.InferOutput<typeof CityPackSchema>
