import * as v from 'valibot'
import { maxAnswerLength } from './answers.ts'
import { isFindable, PlaceSchema } from './place.ts'

/** Open311 caps the description at 4,000 characters. */
export const maxDescriptionLength = 4000
export const maxPhotos = 5
export const maxPhotoBytes = 2_000_000

export const ReportIdSchema = v.pipe(v.string(), v.uuid('a UUID, made on the device'))
export const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'SHA-256 in small hex'))

export const PhotoRefSchema = v.object({
  sha256: Sha256Schema,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxPhotoBytes)),
  width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
})
export type PhotoRef = v.InferOutput<typeof PhotoRefSchema>

const shortText = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

/** Optional, kept apart from the report, and deleted some time after it is closed. */
export const ContactSchema = v.object({
  name: v.optional(shortText(120)),
  email: v.optional(v.union([v.literal(''), v.pipe(shortText(200), v.email())])),
  phone: v.optional(
    v.union([v.literal(''), v.pipe(shortText(40), v.regex(/^\+?[0-9 ()/.-]{4,40}$/))]),
  ),
})
export type Contact = v.InferOutput<typeof ContactSchema>

export const AnswerValueSchema = v.union([
  v.pipe(v.string(), v.maxLength(maxAnswerLength)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
])

/** A report as its reporter made it. Times are ISO 8601 with zone. */
export const ReportSchema = v.object({
  id: ReportIdSchema,
  service_code: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  requested_datetime: v.pipe(
    v.string(),
    v.isoTimestamp('a time with zone, like 2026-05-01T09:30:00Z'),
  ),
  place: v.pipe(PlaceSchema, v.check(isFindable, 'place_missing')),
  description: v.optional(v.pipe(v.string(), v.maxLength(maxDescriptionLength)), ''),
  attributes: v.optional(v.record(v.pipe(v.string(), v.maxLength(64)), AnswerValueSchema), {}),
  photos: v.optional(v.pipe(v.array(PhotoRefSchema), v.maxLength(maxPhotos)), []),
  contact: v.optional(ContactSchema),
  /** SHA-256 of the receipt secret: the endpoint never learns the secret until it is used. */
  receipt_sha256: Sha256Schema,
  language: v.optional(v.pipe(v.string(), v.maxLength(20)), 'de'),
})
export type Report = v.InferOutput<typeof ReportSchema>
