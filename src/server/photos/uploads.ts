import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { maxPhotoBytes } from '#domain/report.ts'
import { sha256 as hashOf } from '../sync/sha256.ts'
import { isMissing, namesIn } from './diskPhotoStore.ts'

/** Which part of the photo a body holds. */
export interface Piece {
  readonly from: number
  /** Undefined when the sender did not say: then the body's end is the end. */
  readonly total: number | undefined
}

export type Received =
  | { readonly kind: 'complete'; readonly bytes: Uint8Array }
  /** More is to come; also after a broken connection: what came is kept. */
  | { readonly kind: 'partial'; readonly offset: number }
  | { readonly kind: 'wrong_offset'; readonly offset: number }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'mismatch' }

/** What became of a file that somebody sent, or a part of it. */
export type UploadOutcome =
  | { readonly kind: 'stored'; readonly bytes: number }
  | { readonly kind: 'known'; readonly bytes: number }
  /** Nothing that is here has named this file. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not_a_picture' }
  | Exclude<Received, { kind: 'complete' }>

export interface Uploads {
  /** How many bytes of a photo are here. */
  offset(sha256: string): Promise<number>
  receive(
    sha256: string,
    piece: Piece,
    body: AsyncIterable<Uint8Array> | null,
    signal: AbortSignal,
  ): Promise<Received>
  discard(sha256: string): Promise<void>
  /** Removes what nobody went on with since that time (ms since 1970). How many. */
  sweep(before: number): Promise<number>
}

/** Unfinished files, one on the disk for each. */
export function createUploads(dir: string, maxBytes = maxPhotoBytes): Uploads {
  const pathOf = (sha256: string) => join(dir, `${sha256}.part`)
  const discard = (sha256: string) => rm(pathOf(sha256), { force: true })
  const offset = async (sha256: string) => (await sizeOf(pathOf(sha256))) ?? 0
  return {
    offset,
    discard,
    async receive(sha256, piece, body, signal) {
      const there = await offset(sha256)
      if (piece.from > 0 && piece.from !== there) return { kind: 'wrong_offset', offset: there }
      await mkdir(dir, { recursive: true })
      const { size, ended } = await append(pathOf(sha256), piece.from, body, { signal, maxBytes })
      if (size > maxBytes) {
        await discard(sha256)
        return { kind: 'too_large' }
      }
      if (!ended || size < (piece.total ?? 0)) return { kind: 'partial', offset: size }
      const bytes = await readFile(pathOf(sha256))
      if (hashOf(bytes) === sha256) return { kind: 'complete', bytes }
      await discard(sha256)
      return { kind: 'mismatch' }
    },
    async sweep(before) {
      let removed = 0
      for (const name of await namesIn(dir)) {
        const { mtimeMs } = await stat(join(dir, name))
        if (mtimeMs >= before) continue
        await rm(join(dir, name), { force: true })
        removed += 1
      }
      return removed
    },
  }
}

/** Stops one byte above the limit. A broken connection ends it early, and is no error. */
async function append(
  path: string,
  from: number,
  body: AsyncIterable<Uint8Array> | null,
  { signal, maxBytes }: { readonly signal: AbortSignal; readonly maxBytes: number },
): Promise<{ size: number; ended: boolean }> {
  const file = await open(path, from === 0 ? 'w' : 'r+')
  let size = from
  try {
    for await (const chunk of readable(body, signal)) {
      if (chunk === 'broken') return { size, ended: false }
      const room = maxBytes + 1 - size
      await file.write(chunk.subarray(0, room), 0, Math.min(chunk.byteLength, room), size)
      size += Math.min(chunk.byteLength, room)
      if (size > maxBytes) break
    }
  } finally {
    await file.close()
  }
  return { size, ended: true }
}

/** Tells a sender that went away from a disk that fails: only the second one is our trouble. */
async function* readable(
  body: AsyncIterable<Uint8Array> | null,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array | 'broken'> {
  const chunks = body?.[Symbol.asyncIterator]()
  if (!chunks) return
  const stopped = new Promise<'broken'>((resolve) => {
    signal.addEventListener('abort', () => resolve('broken'), { once: true })
  })
  for (;;) {
    // The connection broke: what came is kept, and the sender goes on from there.
    const next = await Promise.race([chunks.next().catch(() => 'broken' as const), stopped])
    if (next === 'broken') {
      yield 'broken'
      return
    }
    if (next.done) return
    yield next.value
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
