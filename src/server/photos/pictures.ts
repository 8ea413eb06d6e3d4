import sharp from 'sharp'
import { isOnlyPicture } from './onlyPicture.ts'

export interface Pictures {
  /** Private; the received bytes themselves where they hold nothing but the picture. */
  readonly master: Uint8Array
  readonly full: Uint8Array
  readonly thumb: Uint8Array
}

export type MakePictures = (bytes: Uint8Array) => Promise<Pictures | undefined>

const maxPixels = 26_000_000
const fullPx = 1600
const thumbPx = 480
const jpegQuality = 80
const timeoutS = 10

/** Only the three formats that phones and browsers make; every other reader is shut. */
export function createPictureMaker(): MakePictures {
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
  })
  return oneAtATime(makePictures)
}

/** Undefined: not a picture that we read, a broken one, or one made to break us. */
async function makePictures(bytes: Uint8Array): Promise<Pictures | undefined> {
  try {
    // Drawing it anew leaves all behind that is not picture: metadata, appended files, tricks.
    const full = await scaled(bytes, fullPx)
    const thumb = await scaled(full, thumbPx)
    return { master: isOnlyPicture(bytes) ? bytes : full, full, thumb }
  } catch {
    // The library knows no other word for "I cannot read this" than an exception.
    return undefined
  }
}

const scaled = (bytes: Uint8Array, px: number): Promise<Uint8Array> =>
  sharp(bytes, { limitInputPixels: maxPixels, failOn: 'warning', animated: false })
    .timeout({ seconds: timeoutS })
    .autoOrient()
    .resize(px, px, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: jpegQuality })
    .toBuffer()

/** Pictures must not take the machine from the reports. */
function oneAtATime(make: MakePictures): MakePictures {
  let last: Promise<unknown> = Promise.resolve()
  return (bytes) => {
    const made = last.then(() => make(bytes))
    last = made
    return made
  }
}
