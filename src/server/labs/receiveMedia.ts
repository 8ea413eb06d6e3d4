import { createDropPhotos } from '../photos/dropPhotos.ts'
import type { Piece, Received } from '../photos/uploads.ts'
import type { AppPorts } from '../ports.ts'
import type { LabRow } from './labRow.ts'
import { markMediaStored, mediaRows } from './mediaRows.ts'

export type MediaOutcome =
  | { readonly kind: 'stored'; readonly bytes: number }
  | { readonly kind: 'known'; readonly bytes: number }
  | { readonly kind: 'unknown_media' }
  | { readonly kind: 'not_a_picture' }
  | Exclude<Received, { kind: 'complete' }>

export type ReceiveMedia = (
  lab: LabRow,
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
) => Promise<MediaOutcome>

/** One file of an answer. Of two senders of the same file the later one goes on. */
export function createReceiveMedia(ports: AppPorts): ReceiveMedia {
  const underway = new Map<string, { stop: AbortController; ended: Promise<unknown> }>()
  return async (lab, sha256, piece, body) => {
    for (let other = underway.get(sha256); other; other = underway.get(sha256)) {
      other.stop.abort()
      await other.ended
    }
    const stop = new AbortController()
    const outcome = receive(ports, lab, sha256, piece, body, stop.signal)
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
  ports: AppPorts,
  lab: LabRow,
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
  signal: AbortSignal,
): Promise<MediaOutcome> {
  const { database, mediaUploads } = ports
  const [row] = await mediaRows(database.read, lab.id, sha256)
  if (!row) return { kind: 'unknown_media' }
  if (row.state === 'stored') return { kind: 'known', bytes: row.bytes }
  const received = await mediaUploads.receive(sha256, piece, body, signal)
  if (received.kind !== 'complete') return received
  const { bytes } = received
  // The answer was let in for what it said of its files.
  if (bytes.byteLength !== row.bytes) {
    await mediaUploads.discard(sha256)
    return { kind: 'mismatch' }
  }
  const kept = await keep(ports, sha256, row.type, bytes)
  if (!kept) {
    await mediaUploads.discard(sha256)
    return { kind: 'not_a_picture' }
  }
  const answers = await markMediaStored(database, { city: lab.city, id: lab.id, sha256 })
  await mediaUploads.discard(sha256)
  if (answers > 0) return { kind: 'stored', bytes: bytes.byteLength }
  // Its only answer was taken back while it came.
  await createDropPhotos(ports)([sha256])
  return { kind: 'unknown_media' }
}

/** Pictures are drawn anew, which leaves places and makers behind; other files stay as they are. */
async function keep(
  { photos, makePictures }: AppPorts,
  sha256: string,
  type: string,
  bytes: Uint8Array,
): Promise<boolean> {
  if (!type.startsWith('image/')) {
    await photos.put(sha256, 'master', bytes)
    return true
  }
  const pictures = await makePictures(bytes)
  if (!pictures) return false
  for (const version of ['master', 'full', 'thumb'] as const) {
    await photos.put(sha256, version, pictures[version])
  }
  return true
}
