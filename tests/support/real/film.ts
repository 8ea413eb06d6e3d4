import { writeFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
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
 * What a camera sees that is held before another tablet: pictures of its real screen, one for each
 * code that it shows, as an uncompressed film.
 */
export async function filmCode(shows: Page, film: string): Promise<number> {
  const code = shows.locator('canvas.lab-qr')
  await code.waitFor()
  const parts = Number(/(\d+) Teil/.exec(await shows.getByRole('dialog').innerText())?.[1])
  const frames = new Map<string, Buffer>()
  // Two more than there are parts: any will do, as long as there are enough.
  await until('every part was filmed', async () => {
    const picture = await code.screenshot({ type: 'png' })
    frames.set(picture.toString('base64'), picture)
    return frames.size >= parts + 2
  })
  const pictures = await Promise.all([...frames.values()].map(asYuv))
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`)
  await writeFile(film, Buffer.concat([head, ...pictures]))
  return parts
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

/** The words of a code that stands still, read off the screen. */
export async function readCode(code: Locator): Promise<string> {
  return until('the code can be read', async () => {
    const { data, info } = await sharp(await code.screenshot())
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
  })
}
