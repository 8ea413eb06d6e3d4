/** Kinds of picture by their first bytes; a file's name and type are only claims. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic'

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']

export function sniff(bytes: Uint8Array): PictureKind | undefined {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp'
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif'
  // "BM" alone also begins words; the four reserved bytes of a bitmap are zero.
  if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26 && isZero(bytes, 6, 4)) return 'bmp'
  return ascii(bytes, 4, 4) === 'ftyp' ? kindByBrands(brandsOf(bytes)) : undefined
}

/** Container brands: the major one, then (after four bytes of version) the compatible ones. */
function brandsOf(bytes: Uint8Array): readonly string[] {
  const end = Math.min(readUint32(bytes, 0), bytes.length, 256)
  const brands = [ascii(bytes, 8, 4)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, 4))
  return brands
}

function kindByBrands(brands: readonly string[]): PictureKind | undefined {
  // AVIF files name the general brand mif1 as well, so AVIF is asked first.
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : undefined
}

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((value, at) => bytes[at] === value)

const isZero = (bytes: Uint8Array, from: number, count: number): boolean =>
  bytes.subarray(from, from + count).every((value) => value === 0)

export const ascii = (bytes: Uint8Array, from: number, count: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + count))

/** Big-endian; 0 beyond the end. */
export const readUint32 = (bytes: Uint8Array, at: number): number =>
  readUint16(bytes, at) * 0x1_0000 + readUint16(bytes, at + 2)

export const readUint16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 0x100 + (bytes[at + 1] ?? 0)
