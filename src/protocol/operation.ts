import * as v from 'valibot'
import { LabAnswerSchema } from '#domain/lab/lab.ts'
import { receiptPattern } from '#domain/receipt.ts'
import { maxPhotos, PhotoRefSchema, ReportIdSchema, ReportSchema } from '#domain/report.ts'

const ReceiptSchema = v.pipe(v.string(), v.regex(receiptPattern, 'a receipt has 43 characters'))
const NoteSchema = v.pipe(v.string(), v.maxLength(4000))
const byReceipt = { report_id: ReportIdSchema, receipt: ReceiptSchema }

/** What a person can do, by kind. A payload is frozen the moment it is queued. */
export const payloadSchemas = {
  'report.create': ReportSchema,
  'report.add': v.pipe(
    v.object({
      ...byReceipt,
      description: v.optional(NoteSchema, ''),
      photos: v.optional(v.pipe(v.array(PhotoRefSchema), v.maxLength(maxPhotos)), []),
    }),
    v.check(
      ({ description, photos }) => description.trim() !== '' || photos.length > 0,
      'needs a word or a photo',
    ),
  ),
  'report.withdraw': v.object({ ...byReceipt, description: v.optional(NoteSchema, '') }),
  'report.delete': v.object(byReceipt),
  'report.reopen': v.object({
    ...byReceipt,
    description: v.optional(NoteSchema, ''),
    photos: v.optional(v.pipe(v.array(PhotoRefSchema), v.maxLength(maxPhotos)), []),
  }),
  'report.support': v.object({ report_id: ReportIdSchema }),
  /** The operation's id is the answer's: by whichever way and however often, it counts once. */
  'lab.answer': LabAnswerSchema,
  /** Taken back by who gave it; its id stays used, so that no late copy brings it back. */
  'lab.withdraw': v.object({
    lab_id: ReportIdSchema,
    answer_id: ReportIdSchema,
    receipt: ReceiptSchema,
  }),
} as const
export type OperationKind = keyof typeof payloadSchemas
export type Payload<K extends OperationKind = OperationKind> = v.InferOutput<
  (typeof payloadSchemas)[K]
>

export type Operation = {
  [K in OperationKind]: {
    /** UUIDv7, made on the device: the same id never has two effects. Labs: v4, which tells no time. */
    readonly id: string
    readonly kind: K
    /** ISO 8601, the device's clock: shown, never trusted for order. Labs: the day alone. */
    readonly at: string
    readonly payload: Payload<K>
  }
}[OperationKind]

/** Looks at an operation's envelope only: a bad payload must not cost its neighbours their batch. */
export const EnvelopeSchema = v.object({
  id: ReportIdSchema,
  kind: v.pipe(v.string(), v.maxLength(64)),
  at: v.pipe(v.string(), v.maxLength(40)),
  payload: v.unknown(),
})
export type Envelope = v.InferOutput<typeof EnvelopeSchema>
