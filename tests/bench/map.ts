import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium } from 'playwright-core'
import type { Bounds } from '#domain/place.ts'
import { root } from '#tests/support/real/endpoint.ts'
import { median, ms, percentile, times, whole } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'
import { fileOf, installPeers, pageFiles, scriptBytes } from './map/bundles.ts'
import { type Frames, framesOf } from './map/frames.ts'
import { rasterZooms } from './map/pages/place.ts'
import type { PrepareBench } from './map/pages/prepare.ts'
import { rasterTiles } from './map/rasterTiles.ts'
import { type ServedFile, serve, workerCode } from './map/server.ts'
import { untilDrawn } from './map/untilDrawn.ts'

const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const startZooms = [13, 15, 17] as const
const reports = 10_000
const quietMs = 700
const contenders = ['ours', 'raster', 'maplibre'] as const
type Contender = (typeof contenders)[number]
const names: Readonly<Record<Contender, string>> = {
  ours: 'ours',
  raster: 'leaflet.offline',
  maplibre: 'MapLibre GL',
}
const city = join(root, 'public/cities/musterstadt')
const bounds = JSON.parse(readFileSync(join(city, 'city.json'), 'utf8')).bounds as Bounds
const archive = readFileSync(join(city, 'map.pmtiles'))

/** The same town on one device three times: bytes, code, start without network, frames. */
export async function measure(say: (words: string) => void): Promise<Section> {
  installPeers(say)
  const scripts = await scriptSizes()
  say(
    `scripts: ${Object.entries(scripts)
      .map(([what, bytes]) => `${what} ${whole(bytes)}`)
      .join(', ')}`,
  )
  const files = await allFiles()
  const profile = mkdtempSync(join(tmpdir(), 'stadtlabor-map-'))
  const context = await chromium.launchPersistentContext(profile, phoneWithSoftwareGl)
  const browser = context.browser() ?? (await chromium.launch(phoneWithSoftwareGl))
  const tiles = await rasterTiles(browser, files, bounds, rasterZooms)
  say(`${tiles.size} raster tiles drawn`)
  const server = await serve(new Map([...files, ...tiles]))
  const kept = await prepare(context, server.origin, [...files.keys()])
  say(`kept: ${whole(kept.bytes)} bytes in ${kept.count} tiles, archive ${whole(archive.length)}`)
  await context.setOffline(true)
  await server.close()
  const starts = await startTimes(context, server.origin, say)
  const frames = await allFrames(context, server.origin, say)
  await context.close()
  rmSync(profile, { recursive: true, force: true })
  return sectionOf({ scripts, kept, starts, frames })
}

const phoneWithSoftwareGl = {
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--no-first-run'],
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  locale: 'de-DE',
}

async function scriptSizes() {
  const client = 'src/client/place'
  const base = `import { createBaseMap } from '${client}/map/baseMap.ts'`
  const reportsMap = `import { createReportsMap } from '${client}/map/createReportsMap.ts'`
  const source = `import { keptSource } from '${client}/pack/keptSource.ts'`
  const use = (...all: readonly string[]) => `;globalThis.used = [${all.join(', ')}]`
  return {
    ours: await scriptBytes(`${base};${source}${use('createBaseMap', 'keptSource')}`, [
      'leaflet',
      'dexie',
    ]),
    oursWithReports: await scriptBytes(
      `${reportsMap};${source}${use('createReportsMap', 'keptSource')}`,
      ['leaflet', 'dexie'],
    ),
    raster: await scriptBytes(
      `import { savetiles, tileLayerOffline } from 'leaflet.offline'${use('savetiles', 'tileLayerOffline')}`,
      ['leaflet'],
    ),
    maplibre: await scriptBytes(
      `import { addProtocol, Map, setWorkerUrl } from 'maplibre-gl';import { PMTiles, Protocol } from 'pmtiles';import url from 'maplibre-gl/worker?url'${use('addProtocol', 'Map', 'setWorkerUrl', 'PMTiles', 'Protocol', 'url')}`,
      [],
    ),
    leaflet: await scriptBytes(`import { Map } from 'leaflet'${use('Map')}`, []),
  }
}

async function allFiles(): Promise<ReadonlyMap<string, ServedFile>> {
  const pages = []
  for (const name of [...contenders, 'draw', 'prepare']) pages.push(...(await pageFiles(name)))
  const symbols = readFileSync(join(root, 'public/pictograms.svg'))
  const mapSymbols = readFileSync(join(root, 'public/map-symbols.svg'))
  return new Map([
    ...pages,
    ['/sw.js', fileOf('sw.js', workerCode)],
    ['/map.pmtiles', fileOf('map.pmtiles', archive)],
    ['/pictograms.svg', fileOf('pictograms.svg', symbols)],
    ['/map-symbols.svg', fileOf('map-symbols.svg', mapSymbols)],
  ])
}

async function prepare(context: BrowserContext, origin: string, paths: readonly string[]) {
  const page = await context.newPage()
  await page.goto(`${origin}/prepare/`)
  await page.waitForFunction(() => 'bench' in window)
  const code = paths.filter((path) => !/^\/(draw|prepare|sw\.js|map\.pmtiles)/.test(path))
  const kept = await page.evaluate(async (all) => {
    const { bench } = window as unknown as { bench: PrepareBench }
    await bench.keepCode(all)
    await bench.keepArchive()
    return bench.keepTiles()
  }, code)
  await page.close()
  return kept
}

const address = (origin: string, name: Contender, zoom: number, count: number) =>
  `${origin}/${name}/?z=${zoom}&reports=${count}&bytes=${archive.length}`

type Starts = Readonly<Record<Contender, readonly (readonly number[])[]>>

async function startTimes(
  context: BrowserContext,
  origin: string,
  say: (words: string) => void,
): Promise<Starts> {
  const none = (): number[][] => startZooms.map(() => [])
  const found = { ours: none(), raster: none(), maplibre: none() }
  // The first round only lets the browser compile and keep the code, for all alike.
  for (let round = 0; round <= rounds; round++) {
    for (const [at, zoom] of startZooms.entries()) {
      for (const name of contenders) {
        const page = await context.newPage()
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await page.goto(address(origin, name, zoom, 0))
        const took = await untilDrawn(page, quietMs)
        if (round > 0) found[name][at]?.push(took)
        if (round > 0 && process.env.BENCH_SHOTS)
          await page.screenshot({ path: join(process.env.BENCH_SHOTS, `${name}-${zoom}.png`) })
        await page.close()
      }
    }
    const latest = contenders.map(
      (name) => `${names[name]} ${found[name].map((one) => Math.round(one.at(-1) ?? 0)).join('/')}`,
    )
    if (round > 0) say(`start, round ${round}: ${latest.join(', ')} ms`)
  }
  return found
}

async function allFrames(
  context: BrowserContext,
  origin: string,
  say: (words: string) => void,
): Promise<Readonly<Record<Contender, readonly Frames[]>>> {
  const found: Record<Contender, Frames[]> = { ours: [], raster: [], maplibre: [] }
  for (let round = 1; round <= rounds; round++) {
    for (const name of contenders) {
      const page = await context.newPage()
      await page.goto(address(origin, name, 15, reports))
      await untilDrawn(page, quietMs)
      const frames = await framesOf(page)
      found[name].push(frames)
      if (process.env.BENCH_SHOTS)
        await page.screenshot({ path: join(process.env.BENCH_SHOTS, `${name}-reports.png`) })
      await page.close()
      say(
        `frames, ${names[name]}: pan p95 ${ms(percentile(frames.pan, 95))}, zoom p95 ${ms(percentile(frames.zoom, 95))}`,
      )
    }
  }
  return found
}

interface Found {
  readonly scripts: Awaited<ReturnType<typeof scriptSizes>>
  readonly kept: { readonly count: number; readonly bytes: number }
  readonly starts: Starts
  readonly frames: Readonly<Record<Contender, readonly Frames[]>>
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

function sectionOf({ scripts, kept, starts, frames }: Found): Section {
  const ratio = kept.bytes / archive.length
  const startLines = startZooms.map((zoom, at) => {
    const of = (name: Contender) => median(starts[name][at] ?? [])
    const [mine, raster, gl] = [of('ours'), of('raster'), of('maplibre')]
    return judged(
      `cold offline start to the drawn map, z${zoom}: ours, leaflet.offline, MapLibre GL`,
      `${ms(mine)}, ${ms(raster)}, ${ms(gl)} (${times(mine / raster)} and ${times(mine / gl)} of theirs)`,
      'no slower than either',
      mine <= raster && mine <= gl,
    )
  })
  return {
    title: 'The offline map beside raster tiles and MapLibre GL',
    method: `Musterstadt (invented), one Chromium 390 × 844 at DPR 2 with a profile on disk, software drawing without GPU, the network off and the server gone. All three get their code from the same cache-first service worker and their data from IndexedDB: ours from its own store, raster tiles z10–z17 from leaflet.offline 3.2.1 (${whole(kept.count)} tiles, all of them really drawn by our own map on sheets, cut to 256 px, PNG with a palette, not 2×), MapLibre GL 6.17.0 from the same map.pmtiles by pmtiles 4.5.0 with our rules and colours as its style. Start: a new tab, from the navigation until every visible square and every name is painted and nothing follows for ${quietMs} ms (that wait not counted), reduced motion, no fading. Frames: ${whole(reports)} reports, ours and leaflet.offline with the product's own marks, MapLibre with its clustered GeoJSON source; the map pulled by mouse in 90 steps at z15, then zoomed 14–15–16–15; intervals between animation frames. ${rounds} rounds, interleaved, after one that is thrown away for the start; medians over the rounds. The machine is shared: read the ratios.`,
    lines: [
      judged(
        "bytes of the city's map offline: ours, raster tiles",
        `${kB(archive.length)}, ${kB(kept.bytes)} (1/${ratio.toFixed(1)})`,
        '≤ 1/20',
        ratio >= 20,
      ),
      line(
        'the same with our addresses and things to report on, which raster tiles do not have',
        `${kB(archive.length + extraBytes())} (1/${(kept.bytes / (archive.length + extraBytes())).toFixed(1)})`,
      ),
      line('bytes of the map for MapLibre GL', `${kB(archive.length)}, the same file`),
      judged(
        'JavaScript on top of Leaflet, gzipped: ours, the map alone',
        kB(scripts.ours),
        '≤ 20 kB',
        scripts.ours <= 20_000,
      ),
      judged(
        'the same with reports, their clusters and symbols',
        kB(scripts.oursWithReports),
        '≤ 20 kB',
        scripts.oursWithReports <= 20_000,
      ),
      line('JavaScript, leaflet.offline (without any marks)', kB(scripts.raster)),
      line(
        'JavaScript, MapLibre GL with its worker and pmtiles',
        `${kB(scripts.maplibre)} (in the place of Leaflet's ${kB(scripts.leaflet)})`,
      ),
      ...startLines,
      ...frameLines(frames),
    ],
    notes: [
      'MapLibre GL draws with software GL here, which is unfair to it: its start and frames on a phone with a GPU are better than these. Its style leaves out our dashes and has house numbers from z18 only, which spares it work.',
      "Dexie, the store of the whole app, is not counted in our JavaScript; its loading is in the start. Leaflet.offline's idb is counted.",
      'Raster tiles end at z17 and at one pixel a point; at DPR 2 and from z18 on they are blurred, ours are drawn sharp to z19.',
    ],
  }
}

function frameLines(frames: Found['frames']) {
  return (['pan', 'zoom'] as const).flatMap((what) => {
    const of = (value: (one: readonly number[]) => number, show: (found: number) => string) =>
      contenders.map((name) => show(median(frames[name].map((one) => value(one[what]))))).join(', ')
    const label = `${what === 'pan' ? 'panning' : 'zooming'} with 10,000 reports`
    return [
      line(
        `${label}, frames a second, median: ours, leaflet.offline, MapLibre GL`,
        of(
          (one) => 1000 / percentile(one, 50),
          (found) => found.toFixed(0),
        ),
      ),
      line(
        `${label}, 95 % of the frames within`,
        of((one) => percentile(one, 95), ms),
      ),
    ]
  })
}

/** Addresses as they are kept (packed), and the files of things. */
function extraBytes(): number {
  const assets = join(city, 'assets')
  const paths = readdirSync(assets).map((name) => join(assets, name))
  const all = [join(city, 'addresses.json'), ...paths]
  return all.reduce((sum, path) => sum + Math.min(statSync(path).size, packed(path)), 0)
}
const packed = (path: string) => gzipSync(readFileSync(path)).length
