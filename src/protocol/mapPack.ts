import * as v from 'valibot'

/**
 * A city's map for offline use, made by `npm run city -- map <city>`, in the city's folder:
 *
 *   map.pmtiles          PMTiles v3, gzip inside, MVT tiles of zoom 10 to 14 (extent 4096)
 *   addresses.json       see addressFile.ts
 *   assets/<kind>.json   see assetFile.ts, one file for each kind that the city has
 *
 * The archive's metadata is PMTiles' usual JSON (`attribution`, `vector_layers`) and holds a
 * PackMeta under `stadtlabor`.
 */
export const mapZooms = { from: 10, to: 14 } as const

/** Name, licence and age of the data: travels in every file of the pack. */
export const PackMetaSchema = v.object({
  city: v.string(),
  /** Shown with the map, always. */
  attribution: v.string(),
  attribution_url: v.optional(v.string()),
  /** How old the data is: ISO date, without a time. */
  data_date: v.string(),
  /** File name or address of the extract; for official house coordinates both, joined by " + ". */
  source: v.string(),
  /** Builder and its version; a new one may classify in another way. */
  builder: v.string(),
  /** true: an invented town. Whatever shows the map says so. */
  invented: v.boolean(),
})
export type PackMeta = v.InferOutput<typeof PackMetaSchema>

/**
 * Layers in drawing order. Attributes that are missing are not written; names are in the language
 * of the place. Numbers behind kinds: the first zoom they are in.
 *
 *   earth       polygon   –                            the ground of the pack
 *   landuse     polygon   kind, name?                  large areas come first, so small ones lie on top
 *   water       polygon   kind, name?                  river and lake areas
 *   water       line      kind, name?, tunnel?         rivers 10, streams 13
 *   roads       line      kind, detail, name?, ref?, bridge?, tunnel?, link?
 *   rail        line      kind, bridge?, tunnel?
 *   buildings   polygon   –                            from 14, several to a feature
 *   boundaries  line      kind, name?
 *   places      point     kind, name
 *   pois        point     kind, name?                  from 14; stations from 12
 *   addresses   point     n                            house number, only 14
 *
 * bridge, tunnel and link are 1 or missing. In tiles of zoom 10 to 12 lines carry no name but that
 * of motorways, main roads and rivers, and buildings, pois and addresses are left out.
 */
export const mapLayers = [
  'earth',
  'landuse',
  'water',
  'roads',
  'rail',
  'buildings',
  'boundaries',
  'places',
  'pois',
  'addresses',
] as const
export type MapLayer = (typeof mapLayers)[number]

export const landuseKinds = [
  'forest',
  'scrub',
  'grass',
  'meadow',
  'farmland',
  'orchard',
  'allotments',
  'park',
  'cemetery',
  'playground',
  'pitch',
  'sport',
  'school',
  'hospital',
  'residential',
  'commercial',
  'industrial',
  'railway',
  'military',
  'quarry',
  'sand',
  'wetland',
  'pedestrian',
  'parking',
] as const
export type LanduseKind = (typeof landuseKinds)[number]

export const waterKinds = ['river', 'canal', 'stream', 'lake', 'basin', 'pool'] as const
export type WaterKind = (typeof waterKinds)[number]

/**
 * motorway 10 (motorway, trunk), major 10 (primary, secondary), medium 11 (tertiary), minor 12
 * (residential, unclassified, living street), service 14, track 13, path 14 (footway, cycleway,
 * path, steps, bridleway), pedestrian 13 (a street for people on foot). `detail` is the `highway`
 * of OpenStreetMap without "_link".
 */
export const roadKinds = [
  'motorway',
  'major',
  'medium',
  'minor',
  'service',
  'track',
  'path',
  'pedestrian',
] as const
export type RoadKind = (typeof roadKinds)[number]

export const railKinds = ['rail', 'light_rail', 'tram', 'subway'] as const
export type RailKind = (typeof railKinds)[number]

/** municipality: the city's own border and its neighbours'; district: borders within. */
export const boundaryKinds = ['municipality', 'district'] as const
export type BoundaryKind = (typeof boundaryKinds)[number]

/** city and town 10, village and suburb 11, quarter 12, neighbourhood and hamlet 13. */
export const placeKinds = [
  'city',
  'town',
  'village',
  'suburb',
  'quarter',
  'neighbourhood',
  'hamlet',
] as const
export type PlaceKind = (typeof placeKinds)[number]

export const poiKinds = [
  'station',
  'halt',
  'bus_stop',
  'townhall',
  'library',
  'hospital',
  'pharmacy',
  'school',
  'kindergarten',
  'university',
  'police',
  'fire_station',
  'post_office',
  'place_of_worship',
  'theatre',
  'museum',
  'cinema',
  'swimming_pool',
  'playground',
  'toilets',
  'recycling',
  'marketplace',
  'supermarket',
] as const
export type PoiKind = (typeof poiKinds)[number]

/** What has no place in the map's archive itself but belongs to the pack, in the pack's manifest. */
export const MapFileSchema = v.object({
  purpose: v.picklist(['map', 'addresses', 'assets']),
  /** Only with `assets`. */
  asset_kind: v.optional(v.string()),
  url: v.string(),
  sha256: v.string(),
  bytes: v.number(),
  /** SHA-256 of every `chunk_bytes` of the file: a torn download goes on at the first that lacks. */
  chunk_bytes: v.optional(v.number(), 262_144),
  chunks: v.optional(v.array(v.string()), []),
})
export type MapFile = v.InferOutput<typeof MapFileSchema>
