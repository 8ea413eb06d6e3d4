import * as v from 'valibot'

/** GET /api/v1/cities: enough to choose, and to name the right city for a place outside of this one. */
export const CitySummarySchema = v.object({
  id: v.string(),
  name: v.string(),
  jurisdiction_id: v.string(),
  centre: v.object({ lat: v.number(), long: v.number() }),
  bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
})
export type CitySummary = v.InferOutput<typeof CitySummarySchema>
export const CityListSchema = v.object({ cities: v.array(CitySummarySchema), example: v.boolean() })
export type CityList = v.InferOutput<typeof CityListSchema>
