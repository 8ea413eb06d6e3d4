import * as v from 'valibot'
import { LabAnswerSchema, LabSchema, MediaSchema } from '#domain/lab/lab.ts'

/** What one device hands to another. Bytes of pictures and sounds in base64. */
const KeptMediaSchema = v.object({
  ...MediaSchema.entries,
  /** The answer it belongs to; absent for what the form itself shows. */
  answer_id: v.optional(v.string()),
  data: v.string(),
})

const format = v.literal('stadtlabor-lab')
const version = v.literal(1)

export const PackSchema = v.variant('kind', [
  v.object({
    ...{ format, version },
    kind: v.literal('lab'),
    lab: LabSchema,
    /** Its JSON as text: the hash in `lab.form` is that of these very letters. */
    form: v.string(),
    media: v.optional(v.array(KeptMediaSchema), []),
  }),
  v.object({
    ...{ format, version },
    kind: v.literal('answers'),
    lab_id: v.pipe(v.string(), v.uuid()),
    code: v.string(),
    answers: v.array(LabAnswerSchema),
    media: v.optional(v.array(KeptMediaSchema), []),
  }),
])
export type Pack = v.InferOutput<typeof PackSchema>
export type LabPack = Extract<Pack, { kind: 'lab' }>
export type AnswersPack = Extract<Pack, { kind: 'answers' }>
export type PackedMedia = v.InferOutput<typeof KeptMediaSchema>

export const fileEnding = '.stadtlabor-lab'
export const fileType = 'application/x-stadtlabor-lab'

/** undefined where it is none, or one of a later format. */
export function readPack(content: string): Pack | undefined {
  try {
    const parsed = v.safeParse(PackSchema, JSON.parse(content))
    return parsed.success ? parsed.output : undefined
  } catch (error) {
    // Whole by its hash, and yet no JSON: made by something else.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
