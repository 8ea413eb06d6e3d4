import { toHex } from './uuid7.ts'

/** Small hex of the SHA-256; of a text's UTF-8. */
export const createSha256 =
  (subtle: SubtleCrypto) =>
  async (data: string | Uint8Array<ArrayBuffer>): Promise<string> => {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)))
  }
