import * as v from 'valibot'
import { LabSchema } from '#domain/lab/lab.ts'
import { ResultsSchema } from '#domain/lab/results/summary.ts'

/**
 * GET /api/v1/labs/{id}/results?language=… For everybody as the lab's `results` says; with key or
 * desk session at any time, and with words and pictures that still wait. `/results/live` sends the
 * same as server-sent events named `results`, each time something has changed.
 */
export const LabResultsSchema = v.object({
  lab_id: v.string(),
  form_sha256: v.string(),
  state: LabSchema.entries.state,
  /** Grows with each change: the same number, the same results. */
  changes: v.number(),
  /** What tally() says; `desk` shows what waits for release, too. */
  audience: v.picklist(['room', 'desk']),
  results: ResultsSchema,
})
export type LabResults = v.InferOutput<typeof LabResultsSchema>
