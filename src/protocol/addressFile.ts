import * as v from 'valibot'
import type { Point } from '#domain/place.ts'
import { err, ok, type Result } from '#domain/result.ts'
import { createDeltaReader, createDeltaWriter } from './deltas.ts'
import { type PackMeta, PackMetaSchema } from './mapPack.ts'

/**
 * addresses.json: all streets, house numbers, named places and street crossings of a city, in less
 * than five bytes an address when compressed. Coordinates are steps of 1e-5° (deltas.ts), one chain
 * for the streets, one for the places, one for the crossings.
 */
const StreetSchema = v.tuple([
  /** Name as written on the sign. */
  v.string(),
  /** Index into `areas`. A street that runs through two postcodes is here twice. */
  v.number(),
  /** House numbers joined by commas, "1,3,3a,5"; empty for a street without any. */
  v.string(),
])
export const AddressFileSchema = v.object({
  format: v.literal('stadtlabor-addresses'),
  version: v.literal(1),
  meta: PackMetaSchema,
  /** [postcode, name of the city or district], either may be empty. */
  areas: v.array(v.tuple([v.string(), v.string()])),
  streets: v.array(StreetSchema),
  /** [dLong, dLat, …] for each house number in turn; a street without any has one, its middle. */
  steps: v.array(v.number()),
  /** [name, kind (a PlaceKind, PoiKind, LanduseKind, WaterKind or "square"), dLong, dLat] */
  places: v.array(v.tuple([v.string(), v.string(), v.number(), v.number()])),
  /** Columns: index of a street, from the one before; index of the other, from the first; steps. */
  crossings: v.object({
    first: v.array(v.number()),
    second: v.array(v.number()),
    steps: v.array(v.number()),
  }),
})
export type AddressFile = v.InferOutput<typeof AddressFileSchema>

export interface Street {
  readonly name: string
  readonly postcode: string
  readonly area: string
  /** Its house numbers are those from `first` up to, but not including, `end`. */
  readonly first: number
  readonly end: number
  /** Its middle: of its house numbers, or the one that the file gives. */
  readonly point: Point
}
export interface NamedPlace {
  readonly name: string
  readonly kind: string
  readonly point: Point
}
export interface Crossing {
  readonly streets: readonly [number, number]
  readonly point: Point
}

/** Columns instead of objects: 50,000 addresses are searched while somebody types. */
export interface AddressBook {
  readonly meta: PackMeta
  readonly streets: readonly Street[]
  /** By house number: "3a", its position, and the index of its street. */
  readonly numbers: readonly string[]
  readonly lats: Float64Array
  readonly longs: Float64Array
  readonly streetOf: Uint32Array
  readonly places: readonly NamedPlace[]
  readonly crossings: readonly Crossing[]
}

export type AddressFileFault = { readonly kind: 'shape' | 'lengths'; readonly where: string }

export function parseAddressFile(json: unknown): Result<AddressBook, AddressFileFault> {
  const parsed = v.safeParse(AddressFileSchema, json)
  if (!parsed.success) {
    return err({ kind: 'shape', where: v.getDotPath(parsed.issues[0]) ?? '' })
  }
  const file = parsed.output
  const points = file.streets.reduce((sum, [, , joined]) => sum + joined.split(',').length, 0)
  if (file.steps.length !== 2 * points) return err({ kind: 'lengths', where: 'steps' })
  const strange = file.streets.findIndex(([, area]) => file.areas[area] === undefined)
  if (strange >= 0) return err({ kind: 'lengths', where: `streets.${strange}` })
  const crossings = readCrossings(file)
  if (!crossings) return err({ kind: 'lengths', where: 'crossings' })
  const next = createDeltaReader()
  const places = file.places.map(([name, kind, dLong, dLat]) => ({
    name,
    kind,
    point: next(dLong, dLat),
  }))
  return ok({ meta: file.meta, ...streetColumns(file), places, crossings })
}

function readCrossings({ crossings, streets }: AddressFile): readonly Crossing[] | undefined {
  const { first, second, steps } = crossings
  if (second.length !== first.length || steps.length !== 2 * first.length) return undefined
  const next = createDeltaReader()
  let a = 0
  const read = first.map((step, index): Crossing => {
    a += step
    const point = next(steps[2 * index] ?? 0, steps[2 * index + 1] ?? 0)
    return { streets: [a, a + (second[index] ?? 0)], point }
  })
  return read.every(({ streets: [one, other] }) => streets[one] && streets[other])
    ? read
    : undefined
}

function streetColumns({ areas, streets: rows, steps }: AddressFile) {
  const total = rows.reduce((sum, [, , joined]) => sum + (joined ? joined.split(',').length : 0), 0)
  const numbers: string[] = []
  const [lats, longs] = [new Float64Array(total), new Float64Array(total)]
  const streetOf = new Uint32Array(total)
  const next = createDeltaReader()
  let step = 0
  const streets = rows.map(([name, area, joined], street): Street => {
    const first = numbers.length
    const points = joined.split(',').map((number) => {
      const point = next(steps[step++] ?? 0, steps[step++] ?? 0)
      if (number === '') return point
      lats[numbers.length] = point.lat
      longs[numbers.length] = point.long
      streetOf[numbers.length] = street
      numbers.push(number)
      return point
    })
    const [postcode = '', areaName = ''] = areas[area] ?? []
    const point = points[points.length >> 1] ?? { lat: 0, long: 0 }
    return { name, postcode, area: areaName, first, end: numbers.length, point }
  })
  return { streets, numbers, lats, longs, streetOf }
}

/** What the builder knows; the same content always gives the same file. */
export interface AddressContent {
  readonly meta: PackMeta
  readonly streets: readonly {
    readonly name: string
    readonly postcode: string
    readonly area: string
    readonly numbers: readonly { readonly number: string; readonly point: Point }[]
    readonly point: Point
  }[]
  readonly places: readonly NamedPlace[]
  readonly crossings: readonly Crossing[]
}

export function writeAddressFile(content: AddressContent): AddressFile {
  const areas: [string, string][] = []
  const areaIndex = (postcode: string, area: string): number => {
    const known = areas.findIndex((one) => one[0] === postcode && one[1] === area)
    return known >= 0 ? known : areas.push([postcode, area]) - 1
  }
  const [street, place, crossing] = [createDeltaWriter(), createDeltaWriter(), createDeltaWriter()]
  const { meta, streets, places, crossings } = content
  return {
    format: 'stadtlabor-addresses',
    version: 1,
    meta,
    areas,
    streets: streets.map(({ name, postcode, area, numbers }) => [
      name,
      areaIndex(postcode, area),
      numbers.map(({ number }) => number).join(','),
    ]),
    steps: streets.flatMap(({ numbers, point }) =>
      (numbers.length > 0 ? numbers.map((one) => one.point) : [point]).flatMap(street),
    ),
    places: places.map(({ name, kind, point }) => [name, kind, ...place(point)]),
    crossings: {
      first: crossings.map(
        ({ streets: [a] }, index) => a - (crossings[index - 1]?.streets[0] ?? 0),
      ),
      second: crossings.map(({ streets: [a, b] }) => b - a),
      steps: crossings.flatMap(({ point }) => crossing(point)),
    },
  }
}
