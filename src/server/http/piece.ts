import type { Piece } from '../photos/uploads.ts'

/** Undefined for a range that is none. Without a header the body is the whole file. */
export function pieceOf(header: string | undefined): Piece | undefined {
  if (header === undefined) return { from: 0, total: undefined }
  const match = /^bytes (\d{1,9})-(\d{1,9})\/(\d{1,9})$/.exec(header)
  if (!match) return undefined
  const [from = 0, to = 0, total = 0] = match.slice(1).map(Number)
  return from <= to && to < total ? { from, total } : undefined
}
