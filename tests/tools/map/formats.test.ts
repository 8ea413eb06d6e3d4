import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { PMTiles, zxyToTileId } from 'pmtiles'
import { expect, test } from 'vitest'
import { parseAddressFile, writeAddressFile } from '#protocol/addressFile.ts'
import { parseAssetFile, writeAssetFile } from '#protocol/assetFile.ts'
import { createDeltaReader, createDeltaWriter } from '#protocol/deltas.ts'
import { fromUtm32 } from '#tools/map/addresses/utm.ts'
import { IdTable } from '#tools/map/city/idTable.ts'
import { pmtilesArchive } from '#tools/map/pack/pmtiles.ts'
import { tileAt, tileId } from '#tools/map/tiles/tileGrid.ts'

const meta = {
  city: 'Probe',
  attribution: '©',
  data_date: '2026-01-01',
  source: 's',
  builder: 'b',
  invented: true,
}
const pointArb = fc.record({
  lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((value) => value / 1e5),
  long: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 1e5),
})

test('points come back as they were, to the metre, however many', () => {
  fc.assert(
    fc.property(fc.array(pointArb), (points) => {
      const [write, read] = [createDeltaWriter(), createDeltaReader()]
      expect(points.map((point) => read(...write(point)))).toEqual(points)
    }),
  )
})

test('an address book comes back whole', () => {
  const numbers = fc.array(
    fc.record({ number: fc.stringMatching(/^[1-9][0-9]{0,3}[a-c]?$/), point: pointArb }),
  )
  const street = fc.record({
    name: fc.string(),
    postcode: fc.constantFrom('', '63065', '63067'),
    area: fc.constantFrom('', 'Probe'),
    numbers,
    point: pointArb,
  })
  fc.assert(
    fc.property(fc.array(street), (streets) => {
      const book = parseAddressFile(
        JSON.parse(JSON.stringify(writeAddressFile({ meta, streets, places: [], crossings: [] }))),
      )
      if (!book.ok) throw new Error(book.error.where)
      expect(book.value.numbers).toEqual(
        streets.flatMap((one) => one.numbers.map(({ number }) => number)),
      )
      expect([...book.value.lats]).toEqual(
        streets.flatMap((one) => one.numbers.map(({ point }) => point.lat)),
      )
      expect(book.value.streets.map(({ name, postcode, area }) => [name, postcode, area])).toEqual(
        streets.map(({ name, postcode, area }) => [name, postcode, area]),
      )
    }),
  )
})

test('files whose columns do not fit each other are refused', () => {
  const file = writeAddressFile({ meta, streets: [], places: [], crossings: [] })
  expect(parseAddressFile({ ...file, steps: [1] })).toMatchObject({ error: { kind: 'lengths' } })
  expect(parseAddressFile({ ...file, format: 'other' })).toMatchObject({ error: { kind: 'shape' } })
  const assets = writeAssetFile({ meta, kind: 'tree', assets: [] })
  expect(parseAssetFile({ ...assets, refs: ['1'] })).toMatchObject({ error: { where: 'refs' } })
})

test('tiles are numbered as PMTiles numbers them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.nat(), fc.nat(), (z, a, b) => {
      const [x, y] = [a % 2 ** z, b % 2 ** z]
      expect(tileId({ z, x, y })).toBe(zxyToTileId(z, x, y))
    }),
  )
})

test('an archive too large for one directory gets leaves, and every tile is found', async () => {
  const tiles = Array.from({ length: 20_000 }, (_, index) => {
    const { z, x, y } = { z: 14, x: 8000 + (index % 200), y: 5000 + Math.floor(index / 200) }
    const text = `${index}${'x'.repeat((index * index) % 1009)}`
    return { z, x, y, id: tileId({ z, x, y }), text, bytes: Buffer.from(text) }
  })
  const sorted = [...tiles].sort((a, b) => a.id - b.id)
  const file = new Uint8Array(pmtilesArchive(sorted, [7, 54, 8, 55], {})).buffer
  const source = {
    getKey: () => 'large',
    getBytes: async (offset: number, length: number) => ({
      data: file.slice(offset, offset + length),
    }),
  }
  // Tiles of plain text: packing 20,000 of them would only take time.
  const archive = new PMTiles(source, undefined, async (packed) => {
    const bytes = new Uint8Array(packed)
    return bytes[0] === 0x1f ? new Uint8Array(gunzipSync(bytes)).buffer : packed
  })
  const header = await archive.getHeader()
  expect(header.leafDirectoryLength).toBeGreaterThan(0)
  expect(header.rootDirectoryLength).toBeLessThan(16_384 - 127)
  for (const { z, x, y, text } of tiles.filter((_, index) => index % 997 === 0)) {
    const found = await archive.getZxy(z, x, y)
    expect(new TextDecoder().decode(found?.data)).toBe(text)
  }
})

test('a node is in the tile that Web Mercator puts it in', () => {
  expect(tileAt(8.7665, 50.1006, 14)).toEqual({ z: 14, x: 8590, y: 5549 })
})

test('ids are found again, whatever their order and size', () => {
  const ids = fc.array(fc.integer({ min: -1e13, max: 1e13 }).filter((id) => id !== 0))
  fc.assert(
    fc.property(ids, ids, (added, others) => {
      const table = new IdTable()
      for (const id of added) table.add(id)
      const known = new Set(added)
      for (const id of [...added, ...others]) expect(table.has(id)).toBe(known.has(id))
    }),
    { numRuns: 15 },
  )
})

test('metres of UTM zone 32 become degrees, to the centimetre', () => {
  // On the central meridian only the north counts; 0.5° of it are known to be 55 km, scaled.
  expect(fromUtm32(500_000, 0)).toEqual({ lat: 0, long: 9 })
  const { lat, long } = fromUtm32(500_000, 5_538_630.703)
  expect([lat.toFixed(7), long]).toEqual(['50.0000000', 9])
  const east = fromUtm32(32_571_666.45, 5_539_109.82)
  expect([east.lat.toFixed(5), east.long.toFixed(5)]).toEqual(['50.00000', '10.00000'])
})
