/** master: never served; full: at most 1600 px; thumb: at most 480 px. */
export type PhotoVersion = 'master' | 'full' | 'thumb'

/** Where photos lie: a folder or an object store. Every adapter passes tests/contracts/photoStore.ts. */
export interface PhotoStore {
  /** Durable when resolved; the same photo twice is no harm. */
  put(sha256: string, version: PhotoVersion, bytes: Uint8Array): Promise<void>
  get(sha256: string, version: PhotoVersion): Promise<Uint8Array | undefined>
  /** All versions; a photo that is not there is gone already. */
  remove(sha256: string): Promise<void>
  /** The SHA-256 of each photo stored before that time (ms since 1970). */
  olderThan(before: number): AsyncIterable<string>
  isReady(): Promise<boolean>
}
