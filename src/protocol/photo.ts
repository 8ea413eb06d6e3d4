import * as v from 'valibot'

/**
 * PUT /api/v1/photos/{sha256}?city=…: bytes as body, whole or from an offset
 * (Content-Range: bytes a-b/total). HEAD answers with Upload-Offset: how much is already there.
 */
export const PhotoAnswerSchema = v.object({
  /** Computed by the endpoint over what it has on disk. */
  sha256: v.string(),
  bytes: v.number(),
  outcome: v.picklist(['stored', 'known', 'partial']),
})
export type PhotoAnswer = v.InferOutput<typeof PhotoAnswerSchema>
