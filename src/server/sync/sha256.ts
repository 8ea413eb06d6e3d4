import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256 in small hex. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** Whether a receipt secret belongs to the hash that came with the report; takes equally long. */
export function receiptFits(secret: string, receiptSha256: string): boolean {
  const given = Buffer.from(sha256(secret), 'hex')
  const known = Buffer.from(receiptSha256, 'hex')
  return given.length === known.length && timingSafeEqual(given, known)
}
