/** Where an archive's bytes come from: the device's own chunks, or ranges of the endpoint's file. */
export interface Source {
  /** Changes with the archive's content, never while it is the same. */
  readonly key: string
  /** Undefined when they cannot be had now: no network, or the archive was replaced meanwhile. */
  getBytes(offset: number, length: number): Promise<Uint8Array<ArrayBuffer> | undefined>
}
