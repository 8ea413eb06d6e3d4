import * as v from 'valibot'
import { codePattern, LabSchema } from '#domain/lab/lab.ts'

/** A picture, sound or file of an answer. Resumable like photos (Content-Range, HEAD). */
export const maxMediaBytes = 8_000_000
/** All files of one answer together. */
export const maxAnswerMediaBytes = 32_000_000
/** One answer as JSON, without its media. */
export const maxAnswerBytes = 300_000
/** A form as JSON, compiled. */
export const maxFormBytes = 1_000_000
/** A new lab with its workbook and the files it needs, in base64. */
export const maxNewLabBytes = 12_000_000

/** Beside `problemCodes`: why the endpoint refuses an answer. */
export const labProblemCodes = [
  'unknown_lab',
  'lab_not_open',
  'unknown_form',
  'unknown_answer',
] as const
export type LabProblemCode = (typeof labProblemCodes)[number]

/** As typed: `bcd-fgh` and `BCD FGH` are BCDFGH. Undefined: no code at all. */
export function codeOf(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^A-Z]/g, '')
  return codePattern.test(code) ? code : undefined
}

/** GET /api/v1/labs/by-code/{code} and /api/v1/labs/{id} */
export const LabViewSchema = v.object({ lab: LabSchema })
export type LabView = v.InferOutput<typeof LabViewSchema>

/** PUT /api/v1/labs/{id}/media/{sha256} */
export const MediaAnswerSchema = v.object({
  sha256: v.string(),
  bytes: v.number(),
  outcome: v.picklist(['stored', 'known', 'partial']),
})
export type MediaAnswer = v.InferOutput<typeof MediaAnswerSchema>
