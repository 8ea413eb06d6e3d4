import type { MediaAnswer } from '#protocol/lab.ts'
import type { HttpPorts } from './http.ts'
import { putBytes } from './putBytes.ts'
import type { Reply } from './reply.ts'

export interface MediaToSend {
  readonly lab_id: string
  readonly sha256: string
  readonly type: string
  readonly bytes: ArrayBuffer
  readonly resume: boolean
}

export type PutMedia = (media: MediaToSend) => Promise<Reply<MediaAnswer>>

/** A picture, sound or file of a lab's answer. */
export const createPutMedia =
  (ports: HttpPorts & { readonly now: () => number }): PutMedia =>
  ({ lab_id, ...media }) =>
    putBytes(ports, {
      ...media,
      path: `/api/v1/labs/${encodeURIComponent(lab_id)}/media/${media.sha256}`,
      unknown: 'unknown_media',
    })
