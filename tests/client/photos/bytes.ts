/** Small pictures' frames, made by hand: enough to be recognised, not enough to be seen. */
export const text = (words: string): Uint8Array => new TextEncoder().encode(words)

export const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

const segment = (marker: number, body: Uint8Array | readonly number[]): Uint8Array =>
  join([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff], body)

export const exifSegment = (body: Uint8Array | readonly number[] = []): Uint8Array =>
  segment(0xe1, join(text('Exif\0\0'), body))

export const frameSegment = (width: number, height: number): Uint8Array =>
  segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0])

export const scan = (entropy: readonly number[]): Uint8Array =>
  join(segment(0xda, [1, 1, 0, 0, 63, 0]), entropy)

export const jpeg = (...parts: readonly Uint8Array[]): Uint8Array =>
  join([0xff, 0xd8], ...parts, [0xff, 0xd9])

export const container = (major: string, ...compatible: readonly string[]): Uint8Array => {
  const brands = text(compatible.join(''))
  return join([0, 0, 0, 16 + brands.length], text('ftyp'), text(major), [0, 0, 0, 0], brands)
}
