import type { PhotoAnswer } from '#protocol/photo.ts'
import type { HttpPorts } from './http.ts'
import { putBytes } from './putBytes.ts'
import type { Reply } from './reply.ts'

export interface PhotoToSend {
  readonly city: string
  readonly sha256: string
  readonly bytes: ArrayBuffer
  /** Asks first how much has arrived: after an attempt that broke off. */
  readonly resume: boolean
}

export type PutPhoto = (photo: PhotoToSend) => Promise<Reply<PhotoAnswer>>

export const createPutPhoto =
  (ports: HttpPorts & { readonly now: () => number }): PutPhoto =>
  ({ city, ...photo }) =>
    putBytes(ports, {
      ...photo,
      path: `/api/v1/photos/${photo.sha256}?city=${encodeURIComponent(city)}`,
      type: 'image/jpeg',
      unknown: 'unknown_photo',
    })
