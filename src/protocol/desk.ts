import * as v from 'valibot'
import { CityIdSchema } from '#domain/city.ts'
import { HandlingSchema, maxReasonLength } from '#domain/handling.ts'
import { maxDescriptionLength, Sha256Schema } from '#domain/report.ts'
import { TimelineEntrySchema } from './report.ts'

/** clerk: works on reports of the named cities. admin: also lets others in and shuts them out. */
export const RoleSchema = v.picklist(['admin', 'clerk'])
export type Role = v.InferOutput<typeof RoleSchema>

/** Stands for every city, also those that come later. */
export const everyCity = '*'

export const PersonSchema = v.object({
  id: v.string(),
  name: v.string(),
  role: RoleSchema,
  cities: v.array(v.string()),
})
export type Person = v.InferOutput<typeof PersonSchema>

/** GET session: `person` is null for who is not signed in. */
export const SessionAnswerSchema = v.object({
  person: v.nullable(PersonSchema),
  /** The cities this person may work on. */
  cities: v.array(v.object({ id: v.string(), name: v.string() })),
})
export type SessionAnswer = v.InferOutput<typeof SessionAnswerSchema>

export const invitationPattern = /^[A-Za-z0-9_-]{43}$/
export const SignInSchema = v.object({
  token: v.pipe(v.string(), v.regex(invitationPattern, 'the 43 characters behind "einladung="')),
})

/** Reports counted for a filter, up to a limit: `atLeast` says that there are more. */
const CountSchema = v.object({ count: v.number(), atLeast: v.boolean() })
export type Count = v.InferOutput<typeof CountSchema>

export const DeskEntrySchema = v.object({
  id: v.string(),
  city: v.string(),
  number: v.string(),
  seq: v.number(),
  service_code: v.string(),
  handling: HandlingSchema,
  /** The reporter said something that nobody at the desk has opened yet. */
  unread: v.boolean(),
  public: v.boolean(),
  /** false: a category that only the desk sees. */
  publishable: v.boolean(),
  example: v.boolean(),
  description: v.string(),
  requested_datetime: v.string(),
  received_at: v.string(),
  updated_at: v.string(),
  expected_at: v.nullable(v.string()),
  lat: v.nullable(v.number()),
  long: v.nullable(v.number()),
  address: v.nullable(v.string()),
  place_description: v.nullable(v.string()),
  supports: v.number(),
  /** The first photo that is there. */
  photo: v.nullable(v.string()),
  photos: v.number(),
})
export type DeskEntry = v.InferOutput<typeof DeskEntrySchema>

/** GET reports?city=… */
export const DeskListSchema = v.object({
  reports: v.array(DeskEntrySchema),
  /** null: nothing more. A page may be short and still have a next one: a long search pauses. */
  next: v.nullable(v.string()),
  /** Only with the first page. */
  counts: v.nullable(
    v.object({
      handling: v.record(v.string(), CountSchema),
      service_code: v.record(v.string(), v.number()),
      unread: CountSchema,
      unpublished: CountSchema,
    }),
  ),
})
export type DeskList = v.InferOutput<typeof DeskListSchema>

/** GET reports/{id}?city=… */
export const DeskReportSchema = v.object({
  ...DeskEntrySchema.entries,
  status_notes: v.nullable(v.string()),
  text_public: v.boolean(),
  /** The text as the desk has shortened it for the public; null: as it was written. */
  description_public: v.nullable(v.string()),
  attributes: v.record(v.string(), v.union([v.string(), v.array(v.string())])),
  accuracy_m: v.nullable(v.number()),
  place_source: v.nullable(v.string()),
  language: v.string(),
  closed_at: v.nullable(v.string()),
  all_photos: v.array(
    v.object({
      sha256: v.string(),
      public: v.boolean(),
      stored: v.boolean(),
      width: v.number(),
      height: v.number(),
    }),
  ),
  timeline: v.array(TimelineEntrySchema),
  contact: v.nullable(v.object({ name: v.string(), email: v.string(), phone: v.string() })),
})
export type DeskReport = v.InferOutput<typeof DeskReportSchema>

/** The change number of the report as the person at the desk saw it: who comes second is told. */
const seen = { seq: v.pipe(v.number(), v.integer(), v.minValue(0)) }
const words = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

export const SetHandlingSchema = v.object({
  ...seen,
  handling: HandlingSchema,
  reason: v.optional(words(maxReasonLength), ''),
})
export const PublishSchema = v.object({
  ...seen,
  public: v.boolean(),
  text: v.boolean(),
  photos: v.optional(v.record(Sha256Schema, v.boolean()), {}),
  description_public: v.optional(v.nullable(words(maxDescriptionLength))),
})
export const ReplySchema = v.object({
  ...seen,
  text: v.pipe(words(maxReasonLength), v.nonEmpty('write a text')),
})
export const SeenSchema = v.object(seen)

export type SetHandling = v.InferInput<typeof SetHandlingSchema>
export type Publish = v.InferInput<typeof PublishSchema>
export type Reply = v.InferInput<typeof ReplySchema>

/** A 409 of kind `conflict` carries the report as it is now. */
export const ConflictSchema = v.object({ current: DeskReportSchema })

export const NewPersonSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty('write a name'), v.maxLength(80)),
  role: RoleSchema,
  cities: v.pipe(
    v.array(v.union([v.literal(everyCity), CityIdSchema])),
    v.minLength(1, 'name at least one city'),
    v.maxLength(200),
  ),
})
export type NewPerson = v.InferOutput<typeof NewPersonSchema>
export const DisableSchema = v.object({ disabled: v.boolean() })

export const StaffEntrySchema = v.object({
  ...PersonSchema.entries,
  disabled: v.boolean(),
  created_at: v.string(),
  signed_in_at: v.nullable(v.string()),
  sessions: v.number(),
})
export type StaffEntry = v.InferOutput<typeof StaffEntrySchema>
export const StaffListSchema = v.object({ staff: v.array(StaffEntrySchema) })

/** The link is told this once and never again: only its hash is kept. */
export const InvitationSchema = v.object({ link: v.string(), expires_at: v.string() })
export type Invitation = v.InferOutput<typeof InvitationSchema>

/** With this header a request does not count as a person's doing: a screen that refreshes itself. */
export const backgroundHeader = 'x-desk-background'
