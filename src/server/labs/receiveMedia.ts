import { createDropPhotos } from '../photos/dropPhotos.ts'
import { createLatestSender } from '../photos/latestSender.ts'
import type { Piece, UploadOutcome } from '../photos/uploads.ts'
import type { AppPorts } from '../ports.ts'
import type { LabRow } from './labRow.ts'
import { markMediaStored, mediaRows } from './mediaRows.ts'

export type ReceiveMedia = (
  lab: LabRow,
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
) => Promise<UploadOutcome>

/** One file of an answer, from its first byte to its row. */
export function createReceiveMedia(ports: AppPorts): ReceiveMedia {
  const alone = createLatestSender<UploadOutcome>()
  return (lab, sha256, piece, body) =>
    alone(sha256, (signal) => receive(ports, lab, sha256, piece, body, signal))
}

async function receive(
  ports: AppPorts,
  lab: LabRow,
  sha256: string,
  piece: Piece,
  body: AsyncIterable<Uint8Array> | null,
  signal: AbortSignal,
): Promise<UploadOutcome> {
  const { database, mediaUploads } = ports
  const [row] = await mediaRows(database.read, lab.id, sha256)
  if (!row) return { kind: 'unknown' }
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
  return { kind: 'unknown' }
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
