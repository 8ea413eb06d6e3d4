import { createHash } from 'node:crypto'
import sharp from 'sharp'

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

interface Shot {
  readonly width: number
  readonly height: number
  /** Another seed, another picture. */
  readonly seed?: number
}

/**
 * A picture as a phone's camera writes it: lying on its side (EXIF orientation 6), with the place
 * and the maker's name in its metadata, and with enough noise to be as large as a real one.
 */
export async function cameraJpeg({ width, height, seed = 0 }: Shot): Promise<Buffer> {
  const hue = (seed * 47) % 360
  const scene = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>` +
      `<linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue},60%,40%)"/>` +
      `<stop offset="1" stop-color="hsl(${(hue + 120) % 360},60%,70%)"/></linearGradient></defs>` +
      '<rect width="100%" height="100%" fill="url(#g)" opacity="0.8"/>' +
      `<text x="10%" y="50%" font-size="${height / 4}" fill="#fff">${seed}</text></svg>`,
  )
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const upright = sharp({ create: { width, height, channels: 3, background: '#888', noise } })
  return upright
    .composite([{ input: scene }])
    .jpeg({ quality: 90 })
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

const exif = {
  IFD0: { Make: 'Stadtlabor', Model: 'Test' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '50/1 6/1 1962/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '8/1 45/1 4241/100',
  },
}

/** 12 megapixels, as phones take them. */
export const fullSize = { width: 4032, height: 3024 }
/** Enough for tests that are not about size. */
export const small = { width: 640, height: 480 }
