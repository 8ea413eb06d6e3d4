import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CityPack } from '#protocol/pack.ts'
import type { PublicReport } from '#protocol/report.ts'
import type { TrialBench } from './mapAndPhotosPage.tsx'
import { startTrial, type Trial } from './mapAndPhotosServer.ts'

type Page = Awaited<ReturnType<Trial['open']>>
interface WithBench {
  readonly bench: TrialBench
}

let trial: Trial
let pack: CityPack
const pages: Page[] = []
beforeAll(async () => {
  trial = await startTrial()
  pack = await offenbach()
})
afterEach(async () => {
  for (const page of pages.splice(0)) {
    expect(page.complaints).toEqual([])
    await page.close()
  }
})
afterAll(() => trial.close())

async function offenbach(): Promise<CityPack> {
  const folder = resolve(import.meta.dirname, '../../public/cities/offenbach')
  const parsed = async (file: string) => JSON.parse(await readFile(resolve(folder, file), 'utf8'))
  const { online_tiles: _, ...city } = await parsed('city.json')
  return {
    version: '1',
    city,
    list: await parsed('categories.json'),
    outline: await parsed('outline.geojson'),
    ground: await parsed('ground.geojson'),
  }
}

const phone = { viewport: { width: 390, height: 700 } }

async function open(options: Parameters<Trial['open']>[0] = phone): Promise<Page> {
  const page = await trial.open(options)
  pages.push(page)
  return page
}

async function withPin(options?: Parameters<Trial['open']>[0], with_: CityPack = pack) {
  const page = await open(options)
  await page.evaluate((one) => (window as unknown as WithBench).bench.showPin(one), with_)
  await page.locator('.map-pin').waitFor()
  return page
}

const movesOf = (page: Page) => page.evaluate(() => (window as unknown as WithBench).bench.moves)

const report = (id: string, lat: number, long: number): PublicReport =>
  ({
    id,
    service_code: pack.list.categories[0]?.service_code ?? '',
    handling: 'in_progress',
    status: 'open',
    lat,
    long,
  }) as PublicReport

async function withReports(reports: readonly PublicReport[]) {
  const page = await open()
  await page.evaluate(
    ([one, list]) => (window as unknown as WithBench).bench.showReports(one, list),
    [pack, reports] as const,
  )
  await page.locator('.map-mark').first().waitFor()
  return page
}

test('arrow keys move the pin by 5 m, with Shift by 25 m, and each step is told', async () => {
  const page = await withPin()
  await page.focus('#before')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowUp')
  expect(await movesOf(page)).toMatchObject([
    { by: 'keyboard', step: { metres: 5, direction: 'east' }, total: { metres: 5 } },
    { by: 'keyboard', step: { metres: 25, direction: 'north' }, total: { metres: 25 } },
  ])
  expect(await page.locator('path.map-accuracy').count()).toBe(0)
})

test('a tap sets the pin, and a pull moves it', async () => {
  const page = await withPin()
  await page.getByLabel('Karte').click({ position: { x: 120, y: 200 } })
  await expect.poll(() => movesOf(page)).toMatchObject([{ by: 'tap' }])
  const box = await page.locator('.map-pin').boundingBox()
  if (!box) throw new Error('the pin is nowhere')
  const [x, y] = [box.x + 24, box.y + 24]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 30, y, { steps: 5 })
  await page.mouse.move(x + 60, y, { steps: 5 })
  await page.mouse.up()
  await expect
    .poll(() => movesOf(page))
    .toMatchObject([{ by: 'tap' }, { by: 'drag', step: { direction: 'east' } }])
})

test('zoom buttons are large enough for a thumb, and the sources are named', async () => {
  const page = await withPin()
  for (const name of ['Näher heran', 'Weiter weg']) {
    const box = await page.getByRole('button', { name }).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48)
  }
  await expect.poll(() => page.locator('.map-credits').isVisible()).toBe(true)
  expect(await page.locator('.map-credits').textContent()).toBe(pack.city.ground_attribution)
})

test('a city without an online map asks for no tile; one with it asks once before showing any', async () => {
  const page = await withPin()
  expect(trial.asked.filter((path) => path.includes('/tiles/'))).toEqual([])
  await page.close()

  const tile = await sharp({
    create: { width: 256, height: 256, channels: 3, background: '#88aa88' },
  })
    .png()
    .toBuffer()
  trial.answer = (path) => (path.includes('/tiles/') ? tile : undefined)
  const online: CityPack = {
    ...pack,
    city: {
      ...pack.city,
      online_tiles: {
        url: 'https://tiles.test/{z}/{x}/{y}.png',
        attribution: '© <b>Amt</b>',
        max_zoom: 18,
      },
    },
  }
  const second = await withPin(phone, online)
  await second.locator('.map-tiles .leaflet-tile-loaded').first().waitFor()
  expect(await second.locator('.map-credits').textContent()).toContain('© <b>Amt</b>')
  trial.answer = () => undefined
})

test('the ground is drawn anew when the theme changes', async () => {
  const page = await withPin({ ...phone, colorScheme: 'light' })
  const brightness = async () => {
    const { channels } = await sharp(await page.getByLabel('Karte').screenshot()).stats()
    return (channels[0]?.mean ?? 0) + (channels[1]?.mean ?? 0) + (channels[2]?.mean ?? 0)
  }
  expect(await brightness()).toBeGreaterThan(450)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(brightness).toBeLessThan(300)
})

test('in a page that reads from the right the map still reckons from the left', async () => {
  const page = await open()
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await page.evaluate((one) => (window as unknown as WithBench).bench.showPin(one), pack)
  const pin = await page.locator('.map-pin').boundingBox()
  expect((pin?.x ?? 0) + 24).toBeCloseTo(195, -1)
})

test('ten thousand reports become a few numbers, and all of them are counted', async () => {
  const { lat, long } = pack.city.centre
  const reports = Array.from({ length: 10_000 }, (_, i) =>
    report(`r${i}`, lat + ((i % 100) - 50) * 4e-4, long + (Math.floor(i / 100) - 50) * 6e-4),
  )
  const page = await withReports(reports)
  const counts = await page.locator('.map-cluster-count').allTextContents()
  const alone = await page.locator('.map-report').count()
  expect(counts.length + alone).toBeLessThan(200)
  expect(counts.reduce((sum, count) => sum + Number(count), alone)).toBe(10_000)
})

test('with the keyboard alone a person opens a number and chooses a report in it', async () => {
  const { lat, long } = pack.city.centre
  const page = await withReports([report('north', lat + 0.0011, long), report('south', lat, long)])
  await page.focus('#before')
  const words = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  while ((await words()) !== '2 Meldungen') await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.map-report').nth(1).waitFor()
  await expect.poll(words).toContain('in_progress')
  await page.keyboard.press('Enter')
  const chosen = await page.evaluate(() => (window as unknown as WithBench).bench.selected)
  expect(['north', 'south']).toContain(chosen[0])
})
