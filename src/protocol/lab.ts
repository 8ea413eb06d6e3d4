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

/** What is read off a poster or typed on another keyboard, and can only be one letter of a code. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ 0: 'Q', O: 'Q', 1: 'L', I: 'L', 2: 'Z', 5: 'S', 6: 'G', 8: 'B', U: 'V', E: 'F', Y: 'V' },
  // Cyrillic
  ...{ В: 'B', С: 'C', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', Ј: 'J' },
  // Greek
  ...{ Β: 'B', Η: 'H', Κ: 'K', Μ: 'M', Ν: 'N', Ρ: 'P', Τ: 'T', Χ: 'X', Ζ: 'Z' },
}

/**
 * As typed: `bcd-fgh` and `BCD FGH` are BCDFGH, `8CDFGH` as well; a lab's link is its code. Undefined:
 * no code at all.
 */
export function codeOf(typed: string): string | undefined {
  const bare = /\/labor\/([A-Za-z]{6})(?:[/?#]|$)/.exec(typed)?.[1] ?? typed
  const letters = [...bare.normalize('NFKC').toUpperCase()].flatMap((letter) =>
    /[\p{L}\p{N}]/u.test(letter) ? [lookAlikes[letter] ?? letter] : [],
  )
  const code = letters.join('')
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
