import { fromBase45, toBase45 } from './base45.ts'
import { crc32 } from './crc32.ts'
import { createBasin, createFountain } from './fountain.ts'

/** Stands before each frame: what else is scanned by chance is told apart. */
const mark = 'SL1.'
/** format · 4 bytes of the parcel's name · length · number of the frame; the CRC-32 comes last. */
const headBytes = 13
const sumBytes = 4

/** A code of 65 × 65 dots, which a tablet's camera reads from an arm's length. */
export const sliceBytes = 320
/** Above it nobody wants to hold a camera still: a file is the better way. */
export const maxParcelBytes = 120_000

/**
 * A parcel as frames without an end, each the text of one QR code. `name`: 32 bits that tell this
 * parcel from others, so that a camera that looks away and back goes on.
 */
export function createFrames(parcel: Uint8Array, name: number) {
  const fountain = createFountain(parcel, sliceBytes)
  return {
    /** So many are needed at least. */
    count: fountain.count,
    frame(number: number): string {
      const bytes = new Uint8Array(headBytes + sliceBytes + sumBytes)
      const view = new DataView(bytes.buffer)
      view.setUint8(0, 1)
      view.setUint32(1, name)
      view.setUint32(5, parcel.length)
      view.setUint32(9, number)
      bytes.set(fountain.frame(number), headBytes)
      view.setUint32(headBytes + sliceBytes, crc32(bytes.subarray(0, headBytes + sliceBytes)))
      return mark + toBase45(bytes)
    },
  }
}

interface Frame {
  readonly name: number
  readonly length: number
  readonly number: number
  readonly slice: Uint8Array
}

/** foreign: another QR code altogether; spoilt: one of ours, misread. */
export function readFrame(text: string): Frame | 'foreign' | 'spoilt' {
  if (!text.startsWith(mark)) return 'foreign'
  const bytes = fromBase45(text.slice(mark.length))
  if (bytes?.length !== headBytes + sliceBytes + sumBytes) return 'spoilt'
  const view = new DataView(bytes.buffer)
  const end = headBytes + sliceBytes
  if (view.getUint32(end) !== crc32(bytes.subarray(0, end))) return 'spoilt'
  const length = view.getUint32(5)
  if (view.getUint8(0) !== 1 || length === 0 || length > maxParcelBytes) return 'spoilt'
  const slice = bytes.subarray(headBytes, end)
  return { name: view.getUint32(1), length, number: view.getUint32(9), slice }
}

export type Taken =
  | { readonly kind: 'foreign' | 'spoilt' }
  | { readonly kind: 'progress'; readonly have: number; readonly of: number }
  | { readonly kind: 'complete'; readonly bytes: Uint8Array<ArrayBuffer> }

/** Gathers frames in any order, from wherever the camera begins; a new parcel begins anew. */
export function createReceiver() {
  let name: number | undefined
  let length = 0
  let basin = createBasin(1)
  return {
    take(text: string): Taken {
      const frame = readFrame(text)
      if (typeof frame === 'string') return { kind: frame }
      const of = Math.ceil(frame.length / sliceBytes)
      if (frame.name !== name || frame.length !== length) {
        name = frame.name
        length = frame.length
        basin = createBasin(of)
      }
      basin.take(frame.number, frame.slice)
      const whole = basin.whole()
      if (whole) return { kind: 'complete', bytes: whole.slice(0, length) }
      return { kind: 'progress', have: basin.have(), of }
    },
  }
}
export type Receiver = ReturnType<typeof createReceiver>
