import { jpegFacts } from './jpegFacts.ts'
import { ascii, type PictureKind, readUint32 } from './sniff.ts'

/** What a picture's own frame says, before a decoder spends memory on it. */
export interface PictureFacts {
  /** Unknown for containers that this app does not read. */
  readonly pixels?: number
  /** false: the file ends before the picture does. */
  readonly complete: boolean
  readonly exif: boolean
}

export function inspect(kind: PictureKind, bytes: Uint8Array): PictureFacts {
  switch (kind) {
    case 'jpeg':
      return jpegFacts(bytes)
    case 'png':
      return pngFacts(bytes)
    case 'webp':
      return { complete: littleUint32(bytes, 4) + 8 <= bytes.length, exif: false }
    case 'gif':
    case 'bmp':
    case 'avif':
    case 'heic':
      return { complete: true, exif: false }
  }
}

function pngFacts(bytes: Uint8Array): PictureFacts {
  const pixels = readUint32(bytes, 16) * readUint32(bytes, 20)
  let at = 8
  while (at + 12 <= bytes.length) {
    if (ascii(bytes, at + 4, 4) === 'IEND') return { pixels, complete: true, exif: false }
    at += 12 + readUint32(bytes, at)
  }
  return { pixels, complete: false, exif: false }
}

const littleUint32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) +
  (bytes[at + 1] ?? 0) * 0x100 +
  (bytes[at + 2] ?? 0) * 0x1_0000 +
  (bytes[at + 3] ?? 0) * 0x100_0000
