import { deflateSync, Inflate } from 'fflate'

/** SLAB, version 1; then the SHA-256 of the content, then the content, deflated. */
const magic = [0x53, 0x4c, 0x41, 0x42, 1]
const hashBytes = 32
const headBytes = magic.length + hashBytes
/** What two thousand answers with small pictures come to, ten times over. */
const maxContentBytes = 200_000_000

type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>

/** Text as it travels, by QR frames or as a file: small, and proven whole where it arrives. */
export async function wrap(content: string, digest: Digest): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(content)
  const packed = deflateSync(bytes, { level: 9 })
  const parcel = new Uint8Array(headBytes + packed.length)
  parcel.set(magic)
  parcel.set(new Uint8Array(await digest(bytes)), magic.length)
  parcel.set(packed, headBytes)
  return parcel
}

/** 32 bits of the content's hash: the same content is the same parcel to every camera. */
export const nameOf = (parcel: Uint8Array<ArrayBuffer>): number =>
  new DataView(parcel.buffer, parcel.byteOffset).getUint32(magic.length)

export type Unwrapped =
  | { readonly ok: true; readonly content: string }
  /** foreign: not one of ours; damaged: cut off, or changed on the way. */
  | { readonly ok: false; readonly why: 'foreign' | 'damaged' }

export async function unwrap(parcel: Uint8Array<ArrayBuffer>, digest: Digest): Promise<Unwrapped> {
  if (magic.some((byte, index) => parcel[index] !== byte)) return { ok: false, why: 'foreign' }
  const content = inflated(parcel.subarray(headBytes))
  if (!content) return { ok: false, why: 'damaged' }
  const hash = new Uint8Array(await digest(content))
  const same = hash.every((byte, index) => parcel[magic.length + index] === byte)
  if (!same || parcel.length < headBytes) return { ok: false, why: 'damaged' }
  return { ok: true, content: new TextDecoder().decode(content) }
}

const pieceBytes = 65_536

/** Piece by piece, so that a small file that swells without end is left in time. */
function inflated(packed: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const chunks: Uint8Array[] = []
  let total = 0
  let ended = false
  const inflate = new Inflate((chunk, last) => {
    chunks.push(chunk)
    total += chunk.length
    ended = last
  })
  try {
    for (let at = 0; at < packed.length && total <= maxContentBytes; at += pieceBytes) {
      const end = at + pieceBytes >= packed.length
      inflate.push(packed.subarray(at, at + pieceBytes), end)
    }
  } catch {
    // fflate tells of broken data only by throwing; whatever it was, the parcel is damaged.
    return undefined
  }
  if (!ended || total > maxContentBytes) return undefined
  const all = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
