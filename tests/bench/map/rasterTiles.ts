import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import type { Bounds } from '#domain/place.ts'
import type { DrawBench } from './pages/draw.ts'
import { type ServedFile, serve } from './server.ts'
import { untilDrawn } from './untilDrawn.ts'

const side = 256
/** Tiles to a sheet's side: few sheets, each drawn whole with all its names. */
const perSheet = 8

/**
 * Every raster tile of the city, drawn by the product's own map and cut: PNG with a palette, the
 * smallest form that tile servers deliver.
 */
export async function rasterTiles(
  browser: Browser,
  files: ReadonlyMap<string, ServedFile>,
  bounds: Bounds,
  zooms: readonly number[],
): Promise<ReadonlyMap<string, ServedFile>> {
  const tiles = new Map<string, ServedFile>()
  const server = await serve(files)
  const size = side * perSheet
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.goto(`${server.origin}/draw/`)
  await page.waitForFunction(() => 'bench' in window)
  for (const zoom of zooms) {
    const [left, top, right, bottom] = tileRange(bounds, zoom)
    for (let x = left; x <= right; x += perSheet) {
      for (let y = top; y <= bottom; y += perSheet) {
        await page.evaluate(
          ([z, atX, atY, count]) =>
            (window as unknown as { bench: DrawBench }).bench.look(z, atX, atY, count),
          [zoom, x, y, perSheet] as const,
        )
        await untilDrawn(page, 600)
        const sheet = await page.screenshot({ type: 'png' })
        const wide = Math.min(perSheet, right - x + 1)
        const high = Math.min(perSheet, bottom - y + 1)
        for (let i = 0; i < wide * high; i++) {
          const [column, row] = [i % wide, Math.floor(i / wide)]
          const body = await cut(sheet, column, row)
          tiles.set(`/tiles/${zoom}/${x + column}/${y + row}.png`, { type: 'image/png', body })
        }
      }
    }
  }
  await page.close()
  await server.close()
  return tiles
}

const cut = (sheet: Buffer, column: number, row: number): Promise<Buffer> =>
  sharp(sheet)
    .extract({ left: column * side, top: row * side, width: side, height: side })
    .png({ palette: true, compressionLevel: 9, effort: 4, colours: 256 })
    .toBuffer()

/** Web Mercator: the first and last tile of the bounds. */
function tileRange([west, south, east, north]: Bounds, zoom: number) {
  const across = 2 ** zoom
  const column = (long: number) => Math.floor(((long + 180) / 360) * across)
  const row = (lat: number) => {
    const radians = (lat * Math.PI) / 180
    return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * across)
  }
  return [column(west), row(north), column(east), row(south)] as const
}
