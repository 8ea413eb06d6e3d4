import type { PhotoProblem } from '#client/stores/state.ts'

/** A picture as the device keeps and sends it: upright JPEG without metadata. */
export interface Prepared {
  readonly ok: true
  readonly bytes: ArrayBuffer
  readonly thumb: ArrayBuffer
  readonly width: number
  readonly height: number
  /** Of `bytes`, small hex: the photo's name at the endpoint. */
  readonly sha256: string
  /** Where the original says it was taken: to be offered, never taken. */
  readonly place?: { readonly lat: number; readonly long: number }
}
export type Refused = { readonly ok: false; readonly code: PhotoProblem['code'] }

export type WorkerRequest =
  | { readonly kind: 'prepare'; readonly id: number; readonly file: Blob }
  | { readonly kind: 'shrink'; readonly id: number; readonly bytes: ArrayBuffer }

export type WorkerAnswer =
  /** First word after start: whether this worker can draw at all. */
  | { readonly kind: 'ready'; readonly canDraw: boolean }
  | { readonly kind: 'prepared'; readonly id: number; readonly result: Prepared | Refused }
  | { readonly kind: 'shrunk'; readonly id: number; readonly bytes: ArrayBuffer }
