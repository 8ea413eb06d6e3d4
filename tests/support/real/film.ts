import { writeFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { createReceiver } from '#client/lab/transfer/frames.ts'
import { until } from './until.ts'

const width = 640
const height = 480
/** Each picture stands as long as a moving code does on a tablet that is set to slow. */
const perSecond = 4

/** For a browser whose camera shows the film in that file, again and again. */
export const cameraArgs = (film: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]

/**
 * What a camera sees that is held before another tablet: pictures of its real screen, until they
 * suffice for the whole parcel; written as an uncompressed film that may be shown again and again.
 */
export async function filmCode(shows: Page, film: string): Promise<void> {
  const { pictures } = await watchCode(shows)
  const yuv = await Promise.all(pictures.map(asYuv))
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`)
  await writeFile(film, Buffer.concat([head, ...yuv]))
}

interface Watched {
  readonly pictures: readonly Buffer[]
  /** What the moving code says, read off the screen. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Every picture that tells something new, until the parcel is whole. */
export async function watchCode(shows: Page): Promise<Watched> {
  const code = shows.locator('canvas.lab-qr')
  await code.waitFor()
  const receiver = createReceiver()
  const seen = new Set<string>()
  const pictures: Buffer[] = []
  const bytes = await until('the moving code was read', async () => {
    const picture = await code.screenshot({ type: 'png' })
    const text = await wordsOf(picture)
    if (text === undefined || seen.has(text)) return undefined
    seen.add(text)
    pictures.push(picture)
    const taken = receiver.take(text)
    return taken.kind === 'complete' ? taken.bytes : undefined
  })
  return { pictures, bytes }
}

const mark = Buffer.from('FRAME\n')
const grey = Buffer.alloc((width * height) / 2, 128)

/** A hand's breadth of table around the screen, and no colours: a code has none. */
async function asYuv(png: Buffer): Promise<Buffer> {
  const light = await sharp(png)
    .resize(width, height, { fit: 'contain', background: '#c8b8a0' })
    .greyscale()
    .raw()
    .toBuffer()
  return Buffer.concat([mark, light, grey])
}

async function wordsOf(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}
