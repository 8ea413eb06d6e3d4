import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CityPack } from '#protocol/pack.ts'
import type { CityMapBench } from './cityMapPage.ts'
import { startTrial, type Trial } from './mapAndPhotosServer.ts'

type Page = Awaited<ReturnType<Trial['open']>>
interface WithBench {
  readonly bench: CityMapBench
}
const folder = resolve(import.meta.dirname, '../../public/cities/musterstadt')
const pictures = resolve(import.meta.dirname, 'pictures')
const phone = { viewport: { width: 390, height: 600 }, deviceScaleFactor: 1 }

let trial: Trial
let pack: CityPack
let archive = ''
const pages: Page[] = []

beforeAll(async () => {
  trial = await startTrial('cityMapPage.html')
  archive = (await readFile(resolve(folder, 'map.pmtiles'))).toString('base64')
  const parsed = async (file: string) => JSON.parse(await readFile(resolve(folder, file), 'utf8'))
  const { online_tiles: _, ...city } = await parsed('city.json')
  const list = { categories: [] } as unknown as CityPack['list']
  pack = {
    ...{ version: '1', city, list },
    outline: await parsed('outline.geojson'),
    ground: await parsed('ground.geojson'),
  }
})
afterEach(async () => {
  for (const page of pages.splice(0)) {
    expect(page.complaints).toEqual([])
    await page.close()
  }
})
afterAll(() => trial.close())

const allDrawn = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('canvas.leaflet-tile-loaded') &&
      !document.querySelector('canvas.leaflet-tile:not(.leaflet-tile-loaded)'),
  )

async function aMap(options: Parameters<Trial['open']>[0] = phone): Promise<Page> {
  const page = await trial.open(options)
  pages.push(page)
  await page.evaluate(() =>
    Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 16px "Fira Sans"`))),
  )
  // From here on nothing comes over the line.
  await page.context().setOffline(true)
  await page.evaluate(
    ([city, bytes]) => {
      const { bench } = window as unknown as WithBench
      bench.show(city)
      bench.give('one', bytes)
    },
    [pack, archive] as const,
  )
  await allDrawn(page)
  return page
}

async function look(page: Page, zoom: number, east = 0): Promise<Buffer> {
  const { lat, long } = pack.city.centre
  await page.evaluate(([y, x, z]) => (window as unknown as WithBench).bench.look(y, x, z), [
    lat,
    long + east,
    zoom,
  ] as const)
  await allDrawn(page)
  // Names follow with the next frame.
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 250)))
  return page.screenshot()
}

/** Share of pixels of which a channel differs by more than 40 of 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer()),
  )
  if (!a || !b || a.length !== b.length) return 1
  let differing = 0
  for (let at = 0; at < a.length; at += 3) {
    const far = [0, 1, 2].some((c) => Math.abs((a[at + c] ?? 0) - (b[at + c] ?? 0)) > 40)
    if (far) differing++
  }
  return differing / (a.length / 3)
}

// Fonts and edges differ from one machine to the next: four pixels in a hundred may.
test.each([
  ['light', 13],
  ['light', 16],
  ['dark', 16],
  ['light', 18],
] as const)(
  'the %s map at zoom %i is drawn offline as in the kept picture',
  async (scheme, zoom) => {
    const page = await aMap({ ...phone, colorScheme: scheme })
    const drawn = await look(page, zoom)
    const file = resolve(pictures, `musterstadt-${scheme}-${zoom}.png`)
    if (!existsSync(file)) await writeFile(file, drawn)
    expect(await difference(drawn, await readFile(file))).toBeLessThan(0.04)
  },
)

test('the city has a border, and what lies around it is dimmed', async () => {
  const page = await aMap()
  const { data, info } = await sharp(await look(page, 12))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray(3 * (y * info.width + x)).subarray(0, 3)]
  const [land, outside] = [at(200, 240), at(20, 480)].map((rgb) => Math.min(...rgb))
  expect(outside).toBeLessThan((land ?? 0) - 15)
  const [r, g, b] = [11, 85, 99]
  const border = Array.from({ length: data.length / 3 }, (_, index) => data.subarray(3 * index))
    .map((rgb) => Math.hypot((rgb[0] ?? 0) - r, (rgb[1] ?? 0) - g, (rgb[2] ?? 0) - b))
    .filter((distance) => distance < 30)
  expect(border.length).toBeGreaterThan(400)
})

test('contrast asked for is contrast given: streets get black edges', async () => {
  const page = await aMap({ ...phone, contrast: 'more' })
  const dark = async (png: Buffer) => {
    const pixels = await sharp(png).greyscale().raw().toBuffer()
    return pixels.filter((value) => value < 40).length / pixels.length
  }
  const strong = await dark(await look(page, 16))
  await page.emulateMedia({ contrast: 'no-preference' })
  await expect.poll(async () => (await dark(await page.screenshot())) * 2).toBeLessThan(strong)
})

test('beyond the edge of the archive there is ground, and no error', async () => {
  const page = await aMap()
  await look(page, 16, 0.09)
  expect(await page.locator('canvas.leaflet-tile-loaded').count()).toBeGreaterThan(3)
})

test('a newer map appears under the eyes, with no empty moment in between', async () => {
  const page = await aMap()
  await look(page, 16)
  const least = await page.evaluate(
    (bytes) =>
      new Promise<number>((done) => {
        let fewest = Number.POSITIVE_INFINITY
        let frames = 0
        const count = () => {
          const there = document.querySelectorAll('canvas.leaflet-tile-loaded').length
          fewest = Math.min(fewest, there)
          if (++frames > 60) done(fewest)
          else requestAnimationFrame(count)
        }
        ;(window as unknown as WithBench).bench.give('two', bytes)
        requestAnimationFrame(count)
      }),
    archive,
  )
  expect(least).toBeGreaterThan(3)
})

test('whoever leaves while the map zooms leaves no error behind', async () => {
  const page = await aMap()
  await page.evaluate(async () => {
    const { bench } = window as unknown as WithBench
    bench.look(54.4, 7.2, 15)
    bench.zoomTo(16)
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)))
    bench.leave()
    await new Promise((later) => setTimeout(later, 500))
  })
})

test('a font that comes after somebody has left finds nothing to paint, and no error', async () => {
  const page = await trial.open(phone)
  pages.push(page)
  await page.evaluate(
    async ([city, bytes]) => {
      const { bench } = window as unknown as WithBench
      let arrive = () => undefined as unknown
      const ready = new Promise((resolve) => {
        arrive = () => resolve(undefined)
      })
      Object.defineProperty(document, 'fonts', { value: { status: 'loading', ready } })
      bench.show(city)
      bench.give('one', bytes)
      while (!document.querySelector('canvas.leaflet-tile-loaded'))
        await new Promise((later) => setTimeout(later, 20))
      bench.leave()
      arrive()
      await new Promise((later) => setTimeout(later, 100))
    },
    [pack, archive] as const,
  )
})

test('a city without a street map says so on the map itself', async () => {
  const page = await trial.open(phone)
  pages.push(page)
  await page.evaluate((city) => {
    const { bench } = window as unknown as WithBench
    bench.show(city)
    bench.give('none')
  }, pack)
  await page.getByText('Straßenkarte fehlt noch').waitFor()
})

test('an invented town is named as one, and its source with it', async () => {
  const page = await aMap()
  await page.getByText('Erfundene Stadt', { exact: true }).waitFor()
  expect(await page.locator('.map-credits').textContent()).toContain('CC0')
})
