import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseAddressFile } from '#protocol/addressFile.ts'
import { parseAssetFile } from '#protocol/assetFile.ts'
import { buildPack, type Pack } from '#tools/map/pack/buildPack.ts'
import { openExtract } from '#tools/map/source/openExtract.ts'
import { aWish, boxOutline, hasRealData, readerOf, realExtract } from './anExtract.ts'

if (!hasRealData) console.log('Real extracts are not on this machine: these tests are left out.')

async function packed(file: string, box: readonly [number, number, number, number]) {
  const extract = await openExtract(realExtract(file))
  const built = await buildPack(extract, aWish(boxOutline(...box)), () => undefined)
  if (!built.ok) throw new Error(built.error.kind)
  return built.value
}
const jsonOf = (pack: Pack, name: string): unknown =>
  JSON.parse(pack.files.get(name)?.toString() ?? 'null')

describe.runIf(hasRealData)('real extracts', () => {
  test.each([
    ['dreieich.osm.pbf', [8.7006, 49.9935, 8.7256, 50.0099], 850, 135_000],
    ['karlsruhe-kirchfeld.osm.pbf', [8.3877, 49.0381, 8.4054, 49.0648], 1400, 145_000],
    ['neuss-s11.osm.pbf', [6.672, 51.185, 6.693, 51.219], 1250, 155_000],
  ] as const)('%s: whole, small, and readable by others', async (file, box, addresses, bytes) => {
    const pack = await packed(file, box)
    expect(pack.counts.addresses).toBeGreaterThan(addresses)
    expect(pack.files.get('map.pmtiles')?.length).toBeLessThan(bytes)
    const tile = await readerOf(pack).around((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 14)
    const layers = new Set(tile?.map(({ layer }) => layer))
    for (const layer of ['earth', 'roads', 'buildings', 'addresses'])
      expect(layers).toContain(layer)
    const book = parseAddressFile(jsonOf(pack, 'addresses.json'))
    expect(book.ok && book.value.numbers.length).toBe(pack.counts.addresses)
    for (const [name, count] of Object.entries(pack.counts.assets)) {
      const list = parseAssetFile(jsonOf(pack, `assets/${name}.json`))
      expect(list.ok && list.value.assets.length).toBe(count)
    }
  })

  test('an address takes less than five bytes, crossings and places included', async () => {
    const pack = await packed('karlsruhe-kirchfeld.osm.pbf', [8.3877, 49.0381, 8.4054, 49.0648])
    const file = pack.files.get('addresses.json')
    expect(gzipSync(file ?? '', { level: 9 }).length / pack.counts.addresses).toBeLessThan(5)
  })

  test('the harbour of Hamburg is water with holes, not a torn ring', async () => {
    const pack = await packed('hamburg-hafen-ferry.osm.pbf', [9.9, 53.5, 10.0, 53.56])
    const tile = await readerOf(pack).around(9.95, 53.54, 12)
    const water = tile?.filter(({ layer, type }) => layer === 'water' && type === 3) ?? []
    expect(water.flatMap(({ rings }) => rings).length).toBeGreaterThan(1)
    expect([...pack.dropped.keys()].filter((what) => what.includes('does not close'))).toEqual([])
  })
})
