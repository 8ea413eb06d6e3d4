import * as v from 'valibot'
import { receiptPattern } from '#domain/receipt.ts'
import { ReportIdSchema, ReportSchema, Sha256Schema } from '#domain/report.ts'
import { payloadSchemas } from '#protocol/operation.ts'
import { OperationProblemSchema } from '#protocol/problem.ts'
import { ImportProblem } from './importProblem.ts'

export const unsentFormat = 'stadtlabor-unsent'
export const unsentVersion = 1

const Base64Schema = v.pipe(v.string(), v.base64())
const KindSchema = v.picklist(Object.keys(payloadSchemas) as (keyof typeof payloadSchemas)[])

const OperationSchema = v.object({
  id: ReportIdSchema,
  city: v.string(),
  report_id: ReportIdSchema,
  kind: KindSchema,
  at: v.string(),
  /** Not parsed further: it must stay, byte for byte, what was frozen. */
  payload: v.record(v.string(), v.unknown()),
  payload_sha256: Sha256Schema,
  state: v.picklist(['waiting', 'received', 'rejected']),
  problem: v.optional(OperationProblemSchema),
})

const PhotoSchema = v.object({
  id: ReportIdSchema,
  owner_id: ReportIdSchema,
  report_id: ReportIdSchema,
  city: v.string(),
  sha256: Sha256Schema,
  size: v.number(),
  width: v.number(),
  height: v.number(),
  state: v.picklist(['kept', 'waiting', 'sent', 'rejected']),
  problem: v.optional(v.string()),
  thumb: Base64Schema,
  bytes: v.optional(Base64Schema),
})

const LabMediaSchema = v.object({
  id: v.string(),
  owner_id: ReportIdSchema,
  lab_id: ReportIdSchema,
  city: v.string(),
  name: v.string(),
  sha256: Sha256Schema,
  type: v.string(),
  size: v.number(),
  state: v.picklist(['kept', 'waiting', 'sent', 'rejected']),
  problem: v.optional(v.string()),
  bytes: v.optional(Base64Schema),
})

const ReportEntrySchema = v.object({
  id: ReportIdSchema,
  city: v.string(),
  receipt: v.pipe(v.string(), v.regex(receiptPattern)),
  payload: v.optional(ReportSchema),
  round_id: v.optional(v.string()),
  created_at: v.number(),
  number: v.optional(v.string()),
})

/** stadtlabor-ungesendet-<date>.json */
export const UnsentFileSchema = v.object({
  format: v.literal(unsentFormat),
  version: v.literal(unsentVersion),
  exported_at: v.string(),
  reports: v.array(ReportEntrySchema),
  operations: v.array(OperationSchema),
  photos: v.array(PhotoSchema),
  /** Of answers given in labs; earlier files have none. */
  lab_media: v.optional(v.array(LabMediaSchema), []),
})
export type UnsentFile = v.InferOutput<typeof UnsentFileSchema>

const HeadSchema = v.object({ format: v.literal(unsentFormat), version: v.number() })

export function parseUnsentFile(text: string): UnsentFile {
  const content = parseJson(text)
  // Cut off on its way here: it begins like ours and has no end.
  if (content === undefined && text.startsWith(`{"format":"${unsentFormat}"`))
    throw new ImportProblem('damaged')
  const head = v.safeParse(HeadSchema, content)
  if (!head.success) throw new ImportProblem('not_ours')
  if (head.output.version > unsentVersion) throw new ImportProblem('newer_version')
  const file = v.safeParse(UnsentFileSchema, content)
  if (!file.success) throw new ImportProblem('damaged')
  return file.output
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not even JSON: not one of ours.
    return undefined
  }
}
