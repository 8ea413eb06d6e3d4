import { isLabFile } from '../labs/mediaRows.ts'
import type { Database } from '../storage/sql.ts'
import { markStored, photoState } from './photoRows.ts'
import type { PhotoStore } from './photoStore.ts'
import type { MakePictures } from './pictures.ts'
import type { Piece, Received, Uploads } from './uploads.ts'

export type PhotoOutcome =
  | { readonly kind: 'stored'; readonly bytes: number }
  | { readonly kind: 'known'; readonly bytes: number }
  | { readonly kind: 'unknown_photo' }
  | { readonly kind: 'not_a_picture' }
  | Exclude<Received, { kind: 'complete' }>

export interface PhotoPorts {
  readonly database: Database
  readonly photos: PhotoStore
  readonly uploads: Uploads
  readonly makePictures: MakePictures
  readonly now: () => number
}

type ReceivePhoto = (
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
) => Promise<PhotoOutcome>

/**
 * One photo, from its first byte to its rows. Of two senders of the same photo the later one wins:
 * the earlier is mostly a connection that died without a word.
 */
export function createReceivePhoto(ports: PhotoPorts): ReceivePhoto {
  const underway = new Map<string, { stop: AbortController; ended: Promise<unknown> }>()
  return async (sha256, piece, body) => {
    for (let other = underway.get(sha256); other; other = underway.get(sha256)) {
      other.stop.abort()
      await other.ended
    }
    const stop = new AbortController()
    const outcome = receive(ports, sha256, piece, body, stop.signal)
    const entry = { stop, ended: outcome.catch(() => undefined) }
    underway.set(sha256, entry)
    try {
      return await outcome
    } finally {
      if (underway.get(sha256) === entry) underway.delete(sha256)
    }
  }
}

async function receive(
  ports: PhotoPorts,
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
  signal: AbortSignal,
): Promise<PhotoOutcome> {
  const { database, photos, uploads, makePictures, now } = ports
  const state = await photoState(database.read, sha256)
  if (state === 'unknown') return { kind: 'unknown_photo' }
  if (state === 'stored') return { kind: 'known', bytes: await bytesOf(database, sha256) }

  const received = await uploads.receive(sha256, piece, body, signal)
  if (received.kind !== 'complete') return received
  const { bytes } = received
  const pictures = await makePictures(bytes)
  if (!pictures) {
    await uploads.discard(sha256)
    return { kind: 'not_a_picture' }
  }
  for (const version of ['master', 'full', 'thumb'] as const) {
    await photos.put(sha256, version, pictures[version])
  }
  const reports = await markStored(database, {
    sha256,
    bytes: bytes.byteLength,
    at: new Date(now()).toISOString(),
  })
  await uploads.discard(sha256)
  if (reports > 0) return { kind: 'stored', bytes: bytes.byteLength }
  // Its only report was deleted while it came.
  if (!(await isLabFile(database.read, sha256))) await photos.remove(sha256)
  return { kind: 'unknown_photo' }
}

async function bytesOf({ read }: Database, sha256: string): Promise<number> {
  const [row] = await read.all<{ bytes: number }>('SELECT bytes FROM photos WHERE sha256 = ?', [
    sha256,
  ])
  return row?.bytes ?? 0
}
