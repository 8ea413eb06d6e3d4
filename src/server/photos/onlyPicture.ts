/**
 * Whether a file holds the picture and nothing else: no EXIF, XMP, IPTC, comments, unknown parts,
 * and no bytes behind its end. Lists what may be there, so that what nobody thought of is not.
 */
export function isOnlyPicture(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, 0, 0xff, 0xd8)) return isOnlyJpeg(bytes, view)
  if (startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47)) return isOnlyPng(bytes, view)
  return startsWith(bytes, 0, 0x52, 0x49, 0x46, 0x46) && isOnlyWebp(bytes, view)
}

const startsWith = (bytes: Uint8Array, at: number, ...signs: readonly number[]) =>
  signs.every((sign, index) => bytes[at + index] === sign)

const nameAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length))

const [startOfScan, endOfImage] = [0xda, 0xd9]
/** SOF0–2, DHT, SOS, DQT, DRI. */
const jpegParts = new Set([0xc0, 0xc1, 0xc2, 0xc4, startOfScan, 0xdb, 0xdd])

function isOnlyJpeg(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 2; startsWith(bytes, at, 0xff); ) {
    if (bytes[at + 1] === endOfImage) return at + 2 === bytes.length
    const next = endOfJpegPart(bytes, view, at)
    if (next === undefined) return false
    at = next
  }
  return false
}

/** Undefined when the part is broken or not one of those allowed. */
function endOfJpegPart(bytes: Uint8Array, view: DataView, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined
  const marker = bytes[at + 1] ?? 0
  const length = view.getUint16(at + 2)
  if (length < 2) return undefined
  if (!jpegParts.has(marker) && !isPlainApp(bytes, at, marker, length)) return undefined
  const end = at + 2 + length
  return marker === startOfScan ? endOfScan(bytes, end) : end
}

/** JFIF without a small picture of its own, colour profile, Adobe's colour transform. */
function isPlainApp(bytes: Uint8Array, at: number, marker: number, length: number): boolean {
  const name = nameAt(bytes, at + 4, 5)
  if (marker === 0xe0) return name === 'JFIF\0' && length === 16
  if (marker === 0xe2) return nameAt(bytes, at + 4, 12) === 'ICC_PROFILE\0'
  return marker === 0xee && name === 'Adobe' && length === 14
}

/** In the scan a marker is an FF that is followed by neither 00 (an escaped FF) nor RST0–7. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at === -1) return bytes.length
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at += 2
  }
}

const pngParts = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs'.split(' '))

function isOnlyPng(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = nameAt(bytes, at + 4, 4)
    if (!pngParts.has(name)) return false
    at += 12 + view.getUint32(at)
    if (name === 'IEND') return at === bytes.length
  }
  return false
}

const webpParts = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])

function isOnlyWebp(bytes: Uint8Array, view: DataView): boolean {
  if (bytes.length < 12 || view.getUint32(4, true) + 8 !== bytes.length) return false
  let at = 12
  while (at + 8 <= bytes.length) {
    if (!webpParts.has(nameAt(bytes, at, 4))) return false
    const length = view.getUint32(at + 4, true)
    at += 8 + length + (length % 2)
  }
  return at === bytes.length
}
