import * as v from 'valibot'

/** WGS84, in Open311's words. */
export interface Point {
  readonly lat: number
  readonly long: number
}

export const LatSchema = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
export const LongSchema = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))

/** How the position came about; the desk judges its worth by it. */
export const PlaceSourceSchema = v.picklist(['gps', 'map', 'photo', 'address', 'link', 'asset'])

export const maxAddressLength = 300
export const maxPlaceDescriptionLength = 1000

/** Where a report is: a point, or words, or both. Open311 asks for lat+long or address_string. */
export const PlaceSchema = v.pipe(
  v.object({
    lat: v.optional(LatSchema),
    long: v.optional(LongSchema),
    accuracy_m: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))),
    source: v.optional(PlaceSourceSchema),
    address_string: v.optional(v.pipe(v.string(), v.maxLength(maxAddressLength))),
    description: v.optional(v.pipe(v.string(), v.maxLength(maxPlaceDescriptionLength))),
  }),
  v.check((place) => (place.lat === undefined) === (place.long === undefined), 'lat_long_together'),
)
export type Place = v.InferOutput<typeof PlaceSchema>

/** A place is enough for the city when a person could go there. */
export const isFindable = (place: Place): boolean =>
  pointOf(place) !== undefined ||
  Boolean(place.address_string?.trim()) ||
  Boolean(place.description?.trim())

export const pointOf = ({ lat, long }: Place): Point | undefined =>
  lat === undefined || long === undefined ? undefined : { lat, long }

const earthRadiusM = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine formula, mean earth radius of IUGG). */
export function distanceM(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat)
  const dLong = radians(b.long - a.long)
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLong / 2) ** 2
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point that lies so many metres to the north and east; good for steps of a few kilometres. */
export function moved({ lat, long }: Point, northM: number, eastM: number): Point {
  const perDegree = (Math.PI / 180) * earthRadiusM
  return {
    lat: lat + northM / perDegree,
    long: long + eastM / (perDegree * Math.cos(radians(lat))),
  }
}

/** [west, south, east, north] in degrees, as GeoJSON (RFC 7946) orders it. */
export type Bounds = readonly [number, number, number, number]

export const inBounds = ({ lat, long }: Point, [west, south, east, north]: Bounds): boolean =>
  long >= west && long <= east && lat >= south && lat <= north

export type Ring = readonly (readonly [number, number])[]
export interface Outline {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly Ring[])[]
}

/** Even-odd ray casting, holes included (the first ring is the shell). */
export const inOutline = (point: Point, outline: Outline): boolean =>
  outline.coordinates.some((rings) => rings.filter((ring) => inRing(point, ring)).length % 2 === 1)

function inRing({ lat, long }: Point, ring: Ring): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] ?? [0, 0]
    const [xj, yj] = ring[j] ?? [0, 0]
    if (yi > lat !== yj > lat && long < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}
