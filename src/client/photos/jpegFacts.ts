import type { PictureFacts } from './inspect.ts'
import { ascii, readUint16 } from './sniff.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
const exifSegment = 0xe1

/** Walks a JPEG from marker to marker. Its EXIF thumbnail is a JPEG too, so searching won't do. */
export function jpegFacts(bytes: Uint8Array): PictureFacts {
  let at = 2
  let pixels: number | undefined
  let exif = false
  let complete = false
  while (at + 2 <= bytes.length) {
    const marker = markerAt(bytes, at)
    if (marker === undefined) break
    if (marker === endOfImage) {
      complete = true
      break
    }
    if (marker === exifSegment && ascii(bytes, at + 4, 6) === 'Exif\0\0') exif = true
    if (isFrame(marker)) pixels = readUint16(bytes, at + 5) * readUint16(bytes, at + 7)
    at = afterSegment(bytes, at, marker)
  }
  return pixels === undefined ? { complete, exif } : { pixels, complete, exif }
}

/** Fill bytes (0xff) may stand before a marker. */
function markerAt(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] !== 0xff) return undefined
  let from = at + 1
  while (bytes[from] === 0xff) from++
  return bytes[from]
}

function afterSegment(bytes: Uint8Array, at: number, marker: number): number {
  if (bytes[at + 1] === 0xff) return at + 1
  if (isBare(marker)) return at + 2
  const next = at + 2 + Math.max(2, readUint16(bytes, at + 2))
  return marker === startOfScan ? afterScan(bytes, next) : next
}

/** Within a scan 0xff is followed by 0x00 (a real 0xff) or a restart marker; all else ends it. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0) {
    const next = bytes[at + 1]
    if (next === undefined) return bytes.length
    if (next !== 0x00 && next !== 0xff && !isRestart(next)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
const isBare = (marker: number): boolean => isRestart(marker) || marker === 0x01 || marker === 0xd8
/** SOF0 to SOF15 without the tables (DHT, JPG, DAC) that share the range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
