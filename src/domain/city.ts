import * as v from 'valibot'
import { LocalTextSchema } from './localTextSchema.ts'
import { LatSchema, LongSchema } from './place.ts'

export const CityIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{1,40}$/, 'small letters, digits and - only'),
)
const ColourSchema = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'a colour like #0a5c8c'))

/** An online map source, reached only through the endpoint's own tile cache. */
const OnlineTilesSchema = v.strictObject({
  url: v.pipe(v.string(), v.startsWith('https://'), v.includes('{z}')),
  attribution: v.string(),
  attribution_url: v.optional(v.pipe(v.string(), v.url())),
  max_zoom: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
})

/** public/cities/<id>/city.json: all that makes a city this city, categories apart. */
export const CitySchema = v.strictObject({
  id: CityIdSchema,
  name: v.pipe(v.string(), v.nonEmpty()),
  /** Open311: the city's domain without www. */
  jurisdiction_id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'a domain like offenbach.de'),
  ),
  /** Order in the chooser; the smallest is offered first. */
  order: v.optional(v.number(), 100),
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  centre: v.strictObject({ lat: LatSchema, long: LongSchema }),
  bounds: v.pipe(
    v.tuple([LongSchema, LatSchema, LongSchema, LatSchema]),
    v.check(
      ([west, south, east, north]) => west < east && south < north,
      'order is west, south, east, north',
    ),
  ),
  theme: v.strictObject({ accent: ColourSchema, accent_dark: ColourSchema }),
  contact: v.strictObject({
    office: LocalTextSchema,
    phone: v.pipe(v.string(), v.regex(/^\+?[0-9 /()-]{3,25}$/, 'a phone number')),
    phone_hours: v.optional(LocalTextSchema),
    email: v.pipe(v.string(), v.email()),
    website: v.optional(v.pipe(v.string(), v.url())),
    /** true: taken from general knowledge; the operator looks at it before the city goes online. */
    to_confirm: v.optional(v.boolean()),
  }),
  /** Prefix of report numbers: OF-2026-00042. */
  number_prefix: v.pipe(v.string(), v.regex(/^[A-Z]{1,4}$/, 'one to four capital letters')),
  /** What happens after a report. */
  after_report: LocalTextSchema,
  emergency: LocalTextSchema,
  /** after_review: nothing is public until a person at the desk has said so. */
  publishing: v.picklist(['after_review', 'at_once']),
  retention: v.strictObject({
    contact_days_after_closing: v.pipe(v.number(), v.integer(), v.minValue(0)),
    closed_report_days: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  online_tiles: v.optional(OnlineTilesSchema),
  /** Where `npm run city -- map` finds the city's OpenStreetMap data when nothing else is named. */
  map: v.optional(v.strictObject({ osm: v.pipe(v.string(), v.startsWith('https://')) })),
  /** true: there is no such city. Whoever shows it says so. */
  invented: v.optional(v.boolean()),
  /** Shown with the outline and water drawn from these figures. */
  ground_attribution: v.optional(v.string()),
})
export type City = v.InferOutput<typeof CitySchema>
