import * as v from 'valibot'
import { LabAnswerSchema, LabSchema } from '#domain/lab/lab.ts'
import { LocalTextSchema } from '#domain/localTextSchema.ts'
import { Sha256Schema } from '#domain/report.ts'

/** What a lab's facilitator may: with `Authorization: Lab <secret>`, or signed in at the desk. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const DaySchema = v.pipe(v.string(), v.isoDate('a day: 2026-11-22'))
const words = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

/** GET /api/v1/labs/{id}/lead */
export const LeadLabSchema = v.object({
  lab: LabSchema,
  /** The template or file name it was made from. */
  source: v.string(),
  created_on: DaySchema,
  changes: count,
  answers: count,
  /** Came after the lab had been closed. */
  late: count,
  hidden: count,
  media: v.object({ wanted: count, stored: count }),
  /** Words and pictures that nobody has released or hidden yet. */
  to_moderate: count,
  /** All versions that answers may name, newest first. */
  forms: v.array(v.object({ sha256: Sha256Schema, version: v.string(), answers: count })),
})
export type LeadLab = v.InferOutput<typeof LeadLabSchema>

/** GET /api/v1/desk/labs?city=… newest first */
export const LabListSchema = v.object({ labs: v.array(LeadLabSchema) })
export type LabList = v.InferOutput<typeof LabListSchema>

/** GET /api/v1/desk/labs/templates?city=… */
export const TemplateListSchema = v.object({
  templates: v.array(
    v.object({
      id: v.string(),
      title: LocalTextSchema,
      languages: v.array(v.string()),
      questions: count,
    }),
  ),
})
export type TemplateList = v.InferOutput<typeof TemplateListSchema>

const Base64Schema = v.pipe(v.string(), v.base64('bytes in base64'))
/** By file name: CSV tables, pictures and sounds that the form names; bytes in base64. */
const FilesSchema = v.optional(v.record(v.pipe(v.string(), v.maxLength(200)), Base64Schema), {})

/** Where a form comes from. */
export const FormSourceSchema = v.variant('kind', [
  v.object({ kind: v.literal('template'), id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)) }),
  v.object({
    kind: v.literal('xlsx'),
    name: words(200),
    workbook: Base64Schema,
    files: FilesSchema,
  }),
  v.object({
    kind: v.literal('xform'),
    name: words(200),
    xml: v.pipe(v.string(), v.maxLength(4_000_000)),
    files: FilesSchema,
  }),
  /** Sheets as text: all in one Markdown or CSV file, or the survey as CSV and the others beside it. */
  v.object({
    kind: v.literal('text'),
    name: words(200),
    text: v.pipe(v.string(), v.maxLength(4_000_000)),
    files: FilesSchema,
  }),
  /** The compiled form itself, as `npm run form -- import` writes it. */
  v.object({ kind: v.literal('form'), name: words(200), form: v.record(v.string(), v.unknown()) }),
])
export type FormSource = v.InferInput<typeof FormSourceSchema>

const kiosk = v.object({
  idle_s: v.optional(LabSchema.entries.kiosk.entries.idle_s, 180),
  /** SHA-256 of the code that leaves the kiosk; empty: no kiosk. */
  leave_sha256: v.optional(v.union([v.literal(''), Sha256Schema]), ''),
})

const settings = {
  title: LocalTextSchema,
  place: words(200),
  starts: v.nullable(DaySchema),
  ends: v.nullable(DaySchema),
  languages: v.pipe(v.array(words(35)), v.minLength(1, 'name at least one language')),
  age_group: LabSchema.entries.age_group,
  consent: LocalTextSchema,
  results: LabSchema.entries.results,
  sensitive: v.boolean(),
  kiosk,
  delete_on: DaySchema,
}

/**
 * POST /api/v1/desk/labs?city=… Without a word of their own: title and languages as in the form,
 * closed results until the end, mixed ages, deletion after 180 days, state `open`.
 */
export const NewLabSchema = v.object({
  source: FormSourceSchema,
  ...v.partial(v.object(settings)).entries,
  state: v.optional(v.picklist(['draft', 'open']), 'open'),
})
export type NewLab = v.InferInput<typeof NewLabSchema>

/** What the import understood in its own way, for who wrote the workbook. */
export const FormNoteSchema = v.object({
  sheet: v.string(),
  row: v.optional(v.number()),
  column: v.optional(v.string()),
  code: v.string(),
  message: v.string(),
})
export type FormNote = v.InferOutput<typeof FormNoteSchema>

/** 201. The link is told this once and never again: only the hash of its secret is kept. */
export const NewLabAnswerSchema = v.object({
  lab: LabSchema,
  /** …/labor/{code}/leiten#{secret} */
  link: v.string(),
  notes: v.array(FormNoteSchema),
})
export type NewLabAnswer = v.InferOutput<typeof NewLabAnswerSchema>

/** 422 of kind `form_refused`: by sheet, row and cell, as the import says it. */
export const FormProblemsSchema = v.object({ problems: v.array(FormNoteSchema) })

/** PATCH /api/v1/labs/{id}: what is named is changed. `outcome`: "Was wurde daraus?" */
export const EditLabSchema = v.partial(
  v.object({
    ...settings,
    state: LabSchema.entries.state,
    outcome: v.nullable(LocalTextSchema),
    source: FormSourceSchema,
  }),
)
export type EditLab = v.InferInput<typeof EditLabSchema>

/** POST /api/v1/labs/{id}/clone: the same form and texts, no answers, a code and link of its own. */
export const CloneLabSchema = v.object({
  title: v.optional(LocalTextSchema),
  starts: v.optional(v.nullable(DaySchema)),
  ends: v.optional(v.nullable(DaySchema)),
  delete_on: v.optional(DaySchema),
})
export type CloneLab = v.InferInput<typeof CloneLabSchema>

/** POST /api/v1/labs/{id}/key: a new link; earlier ones open nothing any more. */
export const LabKeySchema = v.object({ link: v.string() })
export type LabKey = v.InferOutput<typeof LabKeySchema>

export const ModerationStateSchema = v.picklist(['waiting', 'released', 'hidden'])
export type ModerationState = v.InferOutput<typeof ModerationStateSchema>

/** GET /api/v1/labs/{id}/moderation?state=waiting&after=…: at most 200 a page. */
export const ModerationListSchema = v.object({
  items: v.array(
    v.object({
      answer_id: v.string(),
      /** The question; '' stands for the answer as a whole. */
      ref: v.string(),
      state: ModerationStateSchema,
      /** Own words, or a picture, sound or file. */
      kind: v.picklist(['words', 'media']),
      text: v.string(),
      media: v.nullable(
        v.object({ sha256: v.string(), type: v.string(), bytes: v.number(), stored: v.boolean() }),
      ),
    }),
  ),
  next: v.nullable(v.string()),
})
export type ModerationList = v.InferOutput<typeof ModerationListSchema>

/** POST /api/v1/labs/{id}/moderation. `ref: ''` hides a whole answer, or shows it again. */
export const ModerateSchema = v.object({
  items: v.pipe(
    v.array(
      v.object({
        answer_id: v.pipe(v.string(), v.uuid()),
        ref: v.pipe(v.string(), v.maxLength(500)),
        state: ModerationStateSchema,
      }),
    ),
    v.minLength(1),
    v.maxLength(500),
  ),
})
export type Moderate = v.InferInput<typeof ModerateSchema>

/** GET /api/v1/labs/{id}/answers?after=…: at most 500 a page, by their random ids. */
export const AnswerPageSchema = v.object({
  answers: v.array(v.object({ ...LabAnswerSchema.entries, late: v.boolean() })),
  next: v.nullable(v.string()),
})
export type AnswerPage = v.InferOutput<typeof AnswerPageSchema>
