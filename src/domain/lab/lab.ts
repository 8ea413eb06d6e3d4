import * as v from 'valibot'
import { LocalTextSchema } from '#domain/localTextSchema.ts'

/** No vowels, no look-alikes: six of these make no word and survive being read aloud. */
export const codeAlphabet = 'BCDFGHJKLMNPQRSTVWXZ'
export const codePattern = /^[BCDFGHJKLMNPQRSTVWXZ]{6}$/

const DaySchema = v.pipe(v.string(), v.isoDate('a day: 2026-11-22'))
const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'SHA-256, 64 hex digits'))

/**
 * A workshop or survey: one form, asked in one place and time. What a tablet needs of it; whatever
 * is the facilitator's alone (keys, counts, answers) is not in here.
 */
export const LabSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  city: v.pipe(v.string(), v.nonEmpty()),
  /** To join by typing. */
  code: v.pipe(v.string(), v.regex(codePattern, 'six letters')),
  title: LocalTextSchema,
  place: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  state: v.picklist(['draft', 'open', 'closed']),
  starts: v.optional(DaySchema),
  ends: v.optional(DaySchema),
  /** BCP 47 tags among the form's. */
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  age_group: v.picklist(['under_14', '14_to_17', 'adult', 'mixed']),
  consent: LocalTextSchema,
  /** When those who took part see results. */
  results: v.picklist(['live', 'after', 'never']),
  /** What the city made of it ("Was wurde daraus?"), once it is known. */
  outcome: v.optional(LocalTextSchema),
  /** The form's JSON at /api/v1/labs/{id}/form/{sha256}. */
  form: v.object({ id: v.string(), version: v.string(), sha256: Sha256Schema }),
  /** Places are coarsened to 250 m on the device. */
  sensitive: v.boolean(),
  kiosk: v.object({
    /** Seconds without a touch until the warning; then 60 s until the seat is wiped. */
    idle_s: v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(1800)),
    /** SHA-256 of the code that leaves the kiosk; empty: no kiosk. */
    leave_sha256: v.string(),
  }),
  /** The day on which answers are deleted. */
  delete_on: DaySchema,
})
export type Lab = v.InferOutput<typeof LabSchema>

/** A picture, sound or file of an answer: named in `answers` by `name`, kept by its bytes' hash. */
export const MediaSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(120)),
  sha256: Sha256Schema,
  type: v.pipe(v.string(), v.maxLength(80)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Media = v.InferOutput<typeof MediaSchema>

/**
 * What one respondent hands in: one immutable document, never increments. No name, no device, no
 * seat, no time of day: only the day, so that nobody can be found by when they sat there.
 */
export const LabAnswerSchema = v.object({
  /** UUIDv4: a v7 would tell the time. */
  id: v.pipe(v.string(), v.uuid()),
  lab_id: v.pipe(v.string(), v.uuid()),
  form_id: v.pipe(v.string(), v.maxLength(200)),
  form_version: v.pipe(v.string(), v.maxLength(200)),
  form_sha256: Sha256Schema,
  day: DaySchema,
  language: v.pipe(v.string(), v.maxLength(35)),
  mode: v.picklist(['normal', 'plain']),
  /** By ref (see domain/form/run.ts), in XForms' lexical forms. */
  answers: v.record(v.pipe(v.string(), v.maxLength(500)), v.pipe(v.string(), v.maxLength(100_000))),
  media: v.pipe(v.array(MediaSchema), v.maxLength(50)),
  /** Of a secret that only the respondent got: to see what became of it, or to withdraw. */
  receipt_sha256: v.optional(Sha256Schema),
})
export type LabAnswer = v.InferOutput<typeof LabAnswerSchema>
