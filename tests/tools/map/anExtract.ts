import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { PMTiles } from 'pmtiles'
import type { Outline } from '#domain/place.ts'
import { buildPack, type Pack, type PackWish } from '#tools/map/pack/buildPack.ts'
import { openExtract } from '#tools/map/source/openExtract.ts'
import { tileAt } from '#tools/map/tiles/tileGrid.ts'

/** Real extracts lie beside the checkout on some machines only: see docs/city-guide.md. */
const realData = '../shared/data'
export const realExtract = (name: string): string => join(realData, name)
export const hasRealData = existsSync(realData)

export const boxOutline = (west: number, south: number, east: number, north: number): Outline => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
})

export const aWish = (outline: Outline): PackWish => ({
  outline,
  meta: { city: 'Probe', attribution: '© Probe', source: 'probe.osm', invented: true },
  fallbackDate: '2026-01-02',
  officialHouses: [],
})

export async function aFolder() {
  const path = await mkdtemp(join(tmpdir(), 'map-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

/** A pack of OSM's XML between <osm> and </osm>. */
export async function packOf(inner: string, wish: PackWish): Promise<Pack> {
  await using folder = await aFolder()
  const path = join(folder.path, 'probe.osm')
  await writeFile(path, `<osm version="0.6">${inner}</osm>`)
  const built = await buildPack(await openExtract(path), wish, () => undefined)
  if (!built.ok) throw new Error(built.error.kind)
  return built.value
}

export interface SeenFeature {
  readonly layer: string
  readonly type: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly rings: readonly (readonly { x: number; y: number }[])[]
}

/** The archive as a device reads it: by ranges of bytes, with the format's own reader. */
export function readerOf(pack: Pack) {
  const file = pack.files.get('map.pmtiles')
  if (!file) throw new Error('no map')
  const bytes = new Uint8Array(file).buffer
  const archive = new PMTiles({
    getKey: () => 'pack',
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length) }),
  })
  const at = async (z: number, x: number, y: number): Promise<SeenFeature[] | undefined> => {
    const found = await archive.getZxy(z, x, y)
    if (!found) return undefined
    const tile = new VectorTile(new PbfReader(new Uint8Array(found.data)))
    return Object.entries(tile.layers).flatMap(([layer, content]) =>
      Array.from({ length: content.length }, (_, index) => {
        const one = content.feature(index)
        const rings = one.loadGeometry()
        return { layer, type: one.type, properties: one.properties, rings }
      }),
    )
  }
  return {
    archive,
    at,
    around: (long: number, lat: number, z: number) => {
      const { x, y } = tileAt(long, lat, z)
      return at(z, x, y)
    },
  }
}
