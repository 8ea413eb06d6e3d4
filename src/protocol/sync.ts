import * as v from 'valibot'
import { EnvelopeSchema } from './operation.ts'
import { OperationProblemSchema } from './problem.ts'
import { OwnReportSchema, PublicReportSchema } from './report.ts'

export const maxOperationsPerSync = 100
export const maxFollowsPerSync = 200
/** Bytes of one sync request's body; the device cuts its batches below it. */
export const maxSyncBytes = 512 * 1024
/** Changes of one answer; `more` says that another round trip brings the rest. */
export const maxChangesPerSync = 500

/** POST /api/v1/cities/{city}/sync */
export const SyncRequestSchema = v.object({
  version: v.optional(v.literal(1), 1),
  /** Random, made anew every day: serves only to share out the rate limit fairly in a school. */
  device: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  /** The last answer's cursor; null at first. */
  cursor: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'a cursor from an earlier answer'))),
  operations: v.optional(v.pipe(v.array(EnvelopeSchema), v.maxLength(maxOperationsPerSync)), []),
  /** Reports whose receipt this device holds, and the change number it last saw (0: none). */
  follow: v.optional(
    v.pipe(
      v.array(
        v.object({
          report_id: v.pipe(v.string(), v.uuid()),
          receipt: v.pipe(v.string(), v.maxLength(64)),
          seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
        }),
      ),
      v.maxLength(maxFollowsPerSync),
    ),
    [],
  ),
})
export type SyncRequest = v.InferOutput<typeof SyncRequestSchema>

export const OperationResultSchema = v.object({
  id: v.string(),
  outcome: v.picklist(['accepted', 'repeated', 'rejected']),
  /** SHA-256 of the canonical payload this answers: the device believes nothing else. */
  payload_sha256: v.string(),
  reference: v.optional(v.string()),
  /** Photos named in the payload whose bytes are not there yet. */
  wanted_photos: v.optional(v.array(v.string())),
  problem: v.optional(OperationProblemSchema),
})
export type OperationResult = v.InferOutput<typeof OperationResultSchema>

export const ChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('report'), report: PublicReportSchema }),
  /** No longer public, or deleted. */
  v.object({ kind: v.literal('gone'), report_id: v.string() }),
  v.object({ kind: v.literal('own'), report: OwnReportSchema }),
  /** A followed report that is not there (deleted), or whose receipt does not fit. */
  v.object({
    kind: v.literal('own_gone'),
    report_id: v.string(),
    reason: v.picklist(['deleted', 'unknown']),
  }),
])
export type Change = v.InferOutput<typeof ChangeSchema>

export const SyncAnswerSchema = v.object({
  version: v.literal(1),
  results: v.array(OperationResultSchema),
  changes: v.array(ChangeSchema),
  cursor: v.string(),
  more: v.boolean(),
  /** The endpoint's clock, so that a device with a wrong one can show honest ages. */
  now: v.string(),
})
export type SyncAnswer = v.InferOutput<typeof SyncAnswerSchema>
