import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TrialBench } from './mapAndPhotosPage.tsx'
import { startTrial, type Trial } from './mapAndPhotosServer.ts'

let trial: Trial
let page: Awaited<ReturnType<Trial['open']>>
beforeAll(async () => {
  trial = await startTrial()
  page = await trial.open()
})
afterAll(() => trial.close())

/** Chooses the file as a person does, and waits for what becomes of it. */
async function choose(name: string, buffer: Buffer) {
  await page.setInputFiles('input', { name, mimeType: 'image/jpeg', buffer })
  const result = await page.evaluate(() =>
    (window as unknown as { bench: TrialBench }).bench.prepare(),
  )
  if (!result.ok) return result
  return {
    ...result,
    bytes: Buffer.from(result.bytes, 'base64'),
    thumb: Buffer.from(result.thumb, 'base64'),
  }
}

async function taken(name: string, buffer: Buffer) {
  const result = await choose(name, buffer)
  if (!result.ok) throw new Error(`refused as ${result.code}`)
  return result
}

/** Left half red, right half blue. */
const redAndBlue = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d00000' } }).composite([
    {
      input: {
        create: { width: width / 2, height, channels: 3, background: '#0000d0' },
      },
      left: width / 2,
      top: 0,
    },
  ])

const noise = async (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer()

/** Held upright while the sensor lay on its side, in Offenbach. */
const uprightWithGps = (picture: Sharp) =>
  picture.withMetadata({
    orientation: 6,
    exif: {
      IFD0: { Make: 'Telefon' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '50/1 6/1 216/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '8/1 45/1 5940/100',
      },
    },
  })

test('a photo of 12 megapixels that hardly compresses is stored with at most 500 kB', async () => {
  const result = await taken('rauschen.jpg', await noise(4000, 3000))
  expect(result.bytes.length).toBeLessThanOrEqual(500_000)
  expect(result.thumb.length).toBeLessThanOrEqual(60_000)
  const { width, height, format } = await sharp(result.bytes).metadata()
  expect({ width, height, format }).toEqual({
    width: result.width,
    height: result.height,
    format: 'jpeg',
  })
  expect(result.sha256).toBe(createHash('sha256').update(result.bytes).digest('hex'))
})

test('a photo held upright is stored upright, without metadata, and its place is offered', async () => {
  const original = await uprightWithGps(redAndBlue(2400, 1800).jpeg()).toBuffer()
  const result = await taken('hochkant.jpg', original)
  expect([result.width, result.height]).toEqual([1200, 1600])
  const metadata = await sharp(result.bytes).metadata()
  expect(metadata.exif).toBeUndefined()
  expect(metadata.orientation).toBeUndefined()
  // Turned right by a quarter: what was on the left is now at the top.
  const { data } = await sharp(result.bytes).resize(1, 2, { fit: 'fill' }).raw().toBuffer({
    resolveWithObject: true,
  })
  expect(data[0]).toBeGreaterThan(150)
  expect(data[5]).toBeGreaterThan(150)
  expect(result.place?.lat).toBeCloseTo(50.1006, 4)
  expect(result.place?.long).toBeCloseTo(8.7665, 4)
})

test('a small picture with a clear ground keeps its size and is put on white', async () => {
  const clear = sharp({
    create: { width: 90, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
  const result = await taken('zeichnung.jpg', await clear.png().toBuffer())
  expect([result.width, result.height]).toEqual([90, 60])
  const { dominant } = await sharp(result.bytes).stats()
  expect(dominant.r).toBeGreaterThan(240)
  expect(result.place).toBeUndefined()
})

test('each file that cannot be used is refused with the word that helps', async () => {
  const whole = await noise(800, 600)
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(200),
  ])
  const huge = Buffer.from(whole)
  const frame = huge.indexOf(Buffer.from([0xff, 0xc0]))
  huge.writeUInt16BE(12_000, frame + 5)
  huge.writeUInt16BE(12_000, frame + 7)
  const refusals = {
    heic: await choose('IMG_0001.HEIC', heic),
    cut: await choose('abgebrochen.jpg', whole.subarray(0, whole.length / 2)),
    letter: await choose('brief.jpg', Buffer.from('Guten Tag, anbei das Foto')),
    empty: await choose('leer.jpg', Buffer.alloc(0)),
    film: await choose('film.jpg', Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0isommp42')),
    huge: await choose('riesig.jpg', huge),
  }
  expect(refusals).toEqual({
    heic: { ok: false, code: 'heic' },
    cut: { ok: false, code: 'broken' },
    letter: { ok: false, code: 'not_a_picture' },
    empty: { ok: false, code: 'broken' },
    film: { ok: false, code: 'not_a_picture' },
    huge: { ok: false, code: 'too_large' },
  })
})

test('a stored photo can be made clearly smaller', async () => {
  const { bytes } = await taken('rauschen.jpg', await noise(1600, 1200))
  const smaller = await page.evaluate(
    (base64) => (window as unknown as { bench: TrialBench }).bench.shrink(base64),
    bytes.toString('base64'),
  )
  expect(smaller).toBeLessThan(bytes.length * 0.7)
})

test('all this asks nothing of the content security policy and of no other server', () => {
  expect(page.complaints).toEqual([])
})
