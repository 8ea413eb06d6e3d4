import * as v from 'valibot'

/** Why the endpoint refuses an operation. The device has words for each. */
export const problemCodes = [
  'invalid',
  'id_reused',
  'unknown_kind',
  'unknown_category',
  'unknown_report',
  'wrong_receipt',
  'wrong_state',
  'deleted',
  'answer_required',
  'answer_invalid',
  'description_required',
  'place_missing',
  'too_large',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** `field` is a path like place.lat or attributes.lamp_number; `detail` is English, for developers. */
export const OperationProblemSchema = v.object({
  field: v.string(),
  code: v.string(),
  detail: v.string(),
})
export type OperationProblem = v.InferOutput<typeof OperationProblemSchema>

/** RFC 9457, for errors outside of operations (application/problem+json). */
export const HttpProblemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  /** Which part of the input is meant, and what to do about it. */
  errors: v.optional(v.array(v.object({ field: v.string(), detail: v.string() }))),
})
export type HttpProblem = v.InferOutput<typeof HttpProblemSchema>
