import * as v from 'valibot'
import { HandlingSchema } from '#domain/handling.ts'

/** What everybody may know of a report, in Open311's words where it has them. */
export const PublicReportSchema = v.object({
  id: v.string(),
  service_request_id: v.string(),
  service_code: v.string(),
  status: v.picklist(['open', 'closed']),
  handling: HandlingSchema,
  /** The public reason of the last change of state. */
  status_notes: v.nullable(v.string()),
  /** Empty until the desk has released the text. */
  description: v.string(),
  requested_datetime: v.string(),
  updated_datetime: v.string(),
  expected_datetime: v.nullable(v.string()),
  lat: v.nullable(v.number()),
  long: v.nullable(v.number()),
  address: v.nullable(v.string()),
  /** SHA-256 of released photos. */
  photos: v.array(v.string()),
  supports: v.number(),
  /** true for the invented reports of a demo installation. */
  example: v.boolean(),
  /** The thing it is about, if the reporter chose one: two reports on it are the same. */
  asset_id: v.optional(v.nullable(v.string())),
})
export type PublicReport = v.InferOutput<typeof PublicReportSchema>

/** One line of a report's story, newest last. */
export const TimelineEntrySchema = v.object({
  at: v.string(),
  kind: v.picklist([
    'received',
    'handling',
    'reply',
    'added',
    'reopened',
    'published',
    'withdrawn',
  ]),
  handling: v.optional(HandlingSchema),
  text: v.string(),
  by: v.picklist(['reporter', 'city']),
})
export type TimelineEntry = v.InferOutput<typeof TimelineEntrySchema>

/** What the holder of the receipt may know on top of it. */
export const OwnReportSchema = v.object({
  ...PublicReportSchema.entries,
  public: v.boolean(),
  text_public: v.boolean(),
  /** Own words and answers, also where they are not released. */
  own_description: v.string(),
  attributes: v.record(v.string(), v.union([v.string(), v.array(v.string())])),
  place_description: v.nullable(v.string()),
  own_photos: v.array(v.object({ sha256: v.string(), public: v.boolean(), stored: v.boolean() })),
  timeline: v.array(TimelineEntrySchema),
  /** The report's change number: a device names it to hear only of what came after. */
  seq: v.number(),
})
export type OwnReport = v.InferOutput<typeof OwnReportSchema>
