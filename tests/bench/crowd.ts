import SqliteDatabase from 'libsql'
import type { Page } from 'playwright-core'
import { launchChromium } from '#tests/support/real/chromium.ts'
import { goTo, openApp } from '#tests/support/real/citizen.ts'
import { rowsOf } from '#tests/support/real/device.ts'
import { type Endpoint, startEndpoint } from '#tests/support/real/endpoint.ts'
import { until } from '#tests/support/real/until.ts'
import { aWaitingReport } from '#tests/support/real/waiting.ts'
import { mulberry32 } from '#tests/support/real/weather.ts'
import { databaseFile } from './lib/databaseFile.ts'
import { median, ms, percentile } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'

const reports = 10_000
const times = 7

/** Ten thousand open reports on the device: how soon map and list are there, and how they move. */
export async function measure(say: (words: string) => void): Promise<Section> {
  const endpoint = await startEndpoint()
  await fill(endpoint)
  const browser = await launchChromium()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'de-DE',
  })
  const { page } = await openApp(await context.newPage(), endpoint.origin)
  await page.reload()
  await until(
    'all reports are on the device',
    async () => (await rowsOf(page, 'nearby')).length >= reports,
    420_000,
  )
  say('10,000 reports on the device')
  await page.goto(`${endpoint.origin}/`)
  await page.getByRole('heading', { name: 'Gefahr für Menschen?' }).waitFor()
  const openings: number[] = []
  // The first opening brings the code, as it does for nobody but the first visitor.
  for (let time = 0; time <= times; time++) {
    const took = await firstPaint(page)
    if (time > 0) openings.push(took)
  }
  say(`first paint: ${openings.map((one) => Math.round(one)).join(', ')} ms`)
  const opened = median(openings)
  const frames = await pan(page)
  await browser.close()
  await endpoint.remove()
  const p95 = percentile(frames, 95)
  const perSecond = 1000 / percentile(frames, 50)
  const slow = frames.filter((one) => one > 20.5).length / frames.length
  return {
    title: '10,000 reports on map and list',
    method: `Chromium, 1280 × 800, without GPU (software drawing), ${reports} open reports in the device store. First paint: from the tap on "In der Nähe" with the data already on the device to the first frame that shows list entries and the map's marks, ${times} times, median, after one that is thrown away. Panning: the map is dragged by mouse in 120 steps; intervals between animation frames.`,
    lines: [
      judged('first paint of list and map', ms(opened), '≤ 300 ms after data', opened <= 300),
      line('frames a second while panning, median', perSecond.toFixed(0)),
      judged(
        'panning: 95 % of the frames within',
        ms(p95),
        '≤ 20 ms (50 frames a second)',
        p95 <= 20.5,
      ),
      line('panning: share of slower frames', `${(slow * 100).toFixed(1)} %`),
    ],
  }
}

async function fill(endpoint: Endpoint): Promise<void> {
  const { operation } = aWaitingReport(0)
  await fetch(`${endpoint.origin}/api/v1/cities/offenbach/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device: 'bench-crowd', cursor: null, operations: [operation] }),
  })
  await endpoint.kill('SIGTERM')
  const database = new SqliteDatabase(databaseFile(endpoint.dataDir))
  const [first] = database.prepare('SELECT * FROM reports').all([]) as Record<
    string,
    string | number | null
  >[]
  const columns = Object.keys(first ?? {})
  const insert = database.prepare(
    `INSERT INTO reports (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const random = mulberry32(5)
  const codes = ['muell', 'strasse', 'papierkorb', 'beleuchtung', 'gruen', 'verkehr']
  database.exec('BEGIN')
  for (let seq = 2; seq <= reports + 1; seq++) {
    const own: Record<string, string | number> = {
      id: `0190b000-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`,
      ...{ number: `OF-2026-${seq}`, seq, public: 1, was_public: 1, text_public: 1 },
      service_code: codes[seq % codes.length] ?? 'muell',
      lat: 50.07 + random() * 0.045,
      long: 8.73 + random() * 0.09,
    }
    insert.run(columns.map((column) => own[column] ?? first?.[column] ?? null))
  }
  database.exec('COMMIT')
  database.exec(
    `UPDATE city_state SET seq = ${reports + 1}, last_number = ${reports + 1} WHERE city = 'offenbach'`,
  )
  database.close()
  await endpoint.start()
}

async function firstPaint(page: Page): Promise<number> {
  await goTo(page, 'Start')
  await page.locator('a.home__report').waitFor()
  return await page.evaluate(async () => {
    const link = document.querySelector<HTMLAnchorElement>('nav a[href="/naehe"]')
    const start = performance.now()
    link?.click()
    const isThere = () =>
      document.querySelector('.entry') !== null &&
      document.querySelector('.leaflet-container canvas, .leaflet-marker-icon') !== null
    while (!isThere()) await new Promise((frame) => requestAnimationFrame(frame))
    await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)))
    return performance.now() - start
  })
}

async function pan(page: Page): Promise<readonly number[]> {
  const box = await page.locator('.leaflet-container').first().boundingBox()
  if (!box) throw new Error('no map')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.evaluate(() => {
    const seen: number[] = []
    let last = performance.now()
    const count = (now: number) => {
      seen.push(now - last)
      last = now
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    Object.assign(window, { frames: seen })
  })
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 0; i < 120; i++) {
    await page.mouse.move(x + Math.sin(i / 12) * 200, y + Math.cos(i / 15) * 120)
  }
  await page.mouse.up()
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  return frames.slice(2)
}
