import { isLabFile } from '../labs/mediaRows.ts'
import type { Database } from '../storage/sql.ts'
import { createLatestSender } from './latestSender.ts'
import { markStored, photoState } from './photoRows.ts'
import type { PhotoStore } from './photoStore.ts'
import type { MakePictures } from './pictures.ts'
import type { Piece, UploadOutcome, Uploads } from './uploads.ts'

export interface PhotoPorts {
  readonly database: Database
  readonly photos: PhotoStore
  readonly uploads: Uploads
  readonly makePictures: MakePictures
  readonly now: () => number
}

export type ReceivePhoto = (
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
) => Promise<UploadOutcome>

/** One photo, from its first byte to its rows. */
export function createReceivePhoto(ports: PhotoPorts): ReceivePhoto {
  const alone = createLatestSender<UploadOutcome>()
  return (sha256, piece, body) =>
    alone(sha256, (signal) => receive(ports, sha256, piece, body, signal))
}

async function receive(
  ports: PhotoPorts,
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
  signal: AbortSignal,
): Promise<UploadOutcome> {
  const { database, photos, uploads, makePictures, now } = ports
  const state = await photoState(database.read, sha256)
  if (state === 'unknown') return { kind: 'unknown' }
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
  return { kind: 'unknown' }
}

async function bytesOf({ read }: Database, sha256: string): Promise<number> {
  const [row] = await read.all<{ bytes: number }>('SELECT bytes FROM photos WHERE sha256 = ?', [
    sha256,
  ])
  return row?.bytes ?? 0
}
