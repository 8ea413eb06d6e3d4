import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type AddressBook, parseAddressFile } from '#protocol/addressFile.ts'
import { parseAssetFile } from '#protocol/assetFile.ts'
import { PackMetaSchema } from '#protocol/mapPack.ts'
import type { Pack } from '#tools/map/pack/buildPack.ts'
import { aWish, boxOutline, packOf, readerOf } from './anExtract.ts'
import { eastLong, house, northLat, osm, southLat, twoStreets, westLong } from './smallTown.ts'

const { node, tag, way } = osm
const wish = aWish(boxOutline(westLong, southLat, eastLong, northLat))
const town = (...more: string[]) => packOf([...twoStreets, ...more].join('\n'), wish)

function bookOf(pack: Pack): AddressBook {
  const book = parseAddressFile(JSON.parse(pack.files.get('addresses.json')?.toString() ?? ''))
  if (!book.ok) throw new Error(book.error.where)
  return book.value
}

describe('the map', () => {
  test('two pieces of a street are one line with one name', async () => {
    const tile = await readerOf(await town()).around(7.2, 54.4, 14)
    const roads = tile?.filter(({ layer }) => layer === 'roads') ?? []
    const kaiser = roads.filter(({ properties }) => properties.name === 'Kaiserstraße')
    expect(kaiser.map(({ rings, properties }) => [rings.length, properties])).toEqual([
      [1, { kind: 'minor', detail: 'residential', name: 'Kaiserstraße' }],
    ])
  })

  test('from afar a side street is there without its name, and from farther away not at all', async () => {
    const { around } = readerOf(await town())
    const roadsAt = async (z: number) =>
      (await around(7.2, 54.4, z))?.filter(({ layer }) => layer === 'roads') ?? []
    expect((await roadsAt(12)).map(({ properties }) => properties)).toEqual([
      { kind: 'minor', detail: 'residential' },
    ])
    expect(await roadsAt(11)).toEqual([])
  })

  test('a hole in a wood stays a hole, and small areas come after the large ones', async () => {
    const ring = (first: number, half: number) => [
      node(first, 7.2 - half, 54.4 - half / 2),
      node(first + 1, 7.2 + half, 54.4 - half / 2),
      node(first + 2, 7.2 + half, 54.4 + half / 2),
      node(first + 3, 7.2 - half, 54.4 + half / 2),
    ]
    const closed = (first: number) => [first, first + 1, first + 2, first + 3, first]
    const pack = await town(
      ...ring(100, 0.002),
      ...ring(110, 0.001),
      ...ring(120, 0.0005),
      way(20, closed(120), tag('leisure', 'playground')),
      way(21, closed(100).slice(0, 3)),
      way(22, closed(100).slice(2)),
      way(23, closed(110)),
      `<relation id="30"><member type="way" ref="22" role="outer"/>
       <member type="way" ref="23" role="inner"/><member type="way" ref="21" role="outer"/>
       ${tag('type', 'multipolygon')}${tag('landuse', 'forest')}</relation>`,
    )
    const tile = await readerOf(pack).around(7.2, 54.4, 14)
    const areas = tile?.filter(({ layer }) => layer === 'landuse') ?? []
    expect(areas.map(({ properties, rings }) => [properties.kind, rings.length])).toEqual([
      ['forest', 2],
      ['playground', 1],
    ])
  })

  test('what cannot be drawn is counted', async () => {
    const pack = await town(
      way(21, [1, 2, 4], tag('note', 'open')),
      `<relation id="30"><member type="way" ref="21" role="outer"/>
       ${tag('type', 'multipolygon')}${tag('landuse', 'forest')}</relation>`,
      way(22, [1, 2, 99]),
    )
    expect([...pack.dropped]).toEqual([
      ['ways with nodes outside of the extract (shortened)', 1],
      ['multipolygons with a ring that does not close', 1],
    ])
  })

  test('at the edge of the city the last tile is there and cut, the next one is not', async () => {
    const pack = await town(
      node(200, 7.2, 54.4001),
      node(201, 7.9, 54.4001),
      way(40, [200, 201], tag('highway', 'primary'), tag('name', 'Fernstraße')),
    )
    const { around } = readerOf(pack)
    const edge = await around(7.217, 54.4001, 14)
    const far = edge?.filter(({ properties }) => properties.name === 'Fernstraße') ?? []
    const xs = far.flatMap(({ rings }) => rings.flat()).map(({ x }) => x)
    expect(Math.max(...xs)).toBeLessThanOrEqual(4096 + 64)
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-64)
    expect(await around(7.3, 54.4001, 14)).toBeUndefined()
  })

  test('attribution, date and “invented” travel in the archive', async () => {
    const { archive } = readerOf(await town())
    const metadata = v.parse(
      v.object({ attribution: v.string(), stadtlabor: PackMetaSchema }),
      await archive.getMetadata(),
    )
    expect(metadata.attribution).toBe('© Probe')
    expect(metadata.stadtlabor).toMatchObject({ invented: true, data_date: '2026-01-02' })
    expect(await archive.getHeader()).toMatchObject({ minZoom: 10, maxZoom: 14, clustered: true })
  })
})

describe('the addresses', () => {
  const postcode = tag('addr:postcode', '00815') + tag('addr:city', 'Probe')

  test('are grouped by street, with the postcode of their neighbour where theirs is missing', async () => {
    const book = bookOf(
      await town(
        house(300, 7.196, 'Kaiserstraße', '10', postcode),
        house(301, 7.197, 'Kaiserstraße', '9'),
        house(302, 7.198, 'Kaiserstraße', '3 A;3b'),
      ),
    )
    const [street] = book.streets
    expect(street).toMatchObject({ name: 'Kaiserstraße', postcode: '00815', area: 'Probe' })
    expect(book.numbers).toEqual(['3a', '3b', '9', '10'])
    expect([book.longs[3], book.lats[3]]).toEqual([7.196, 54.4002])
  })

  test('a door and its house count once; the same number at the other end of town does not', async () => {
    const book = bookOf(
      await town(
        house(300, 7.196, 'Kaiserstraße', '10'),
        house(301, 7.1961, 'Kaiserstraße', '10'),
        house(302, 7.206, 'Kaiserstraße', '10'),
      ),
    )
    expect(book.numbers).toEqual(['10', '10'])
  })

  test('a street without numbers is found by its name, and a crossing by both', async () => {
    const book = bookOf(await town(house(300, 7.196, 'Kaiserstraße', '1')))
    expect(book.streets.map(({ name, first, end }) => [name, end - first])).toEqual([
      ['Kaiserstraße', 1],
      ['Ölgasse', 0],
    ])
    expect(book.crossings).toEqual([{ streets: [0, 1], point: { lat: 54.4, long: 7.2 } }])
  })

  test('the city’s own list replaces those of the map', async () => {
    const official = {
      street: 'Ölgasse',
      number: '7',
      postcode: '',
      area: '',
      point: { lat: 54.401, long: 7.2 },
    }
    const pack = await packOf([...twoStreets, house(300, 7.196, 'Kaiserstraße', '1')].join(''), {
      ...wish,
      officialHouses: [official],
    })
    expect(bookOf(pack).numbers).toEqual(['7'])
  })
})

test('things keep their number, their name and their id', async () => {
  const pack = await town(
    node(400, 7.2, 54.4004, tag('highway', 'street_lamp') + tag('ref', '4711')),
    node(401, 7.201, 54.4004, tag('highway', 'street_lamp')),
    node(402, 7.9, 54.4004, tag('highway', 'street_lamp') + tag('ref', 'of another town')),
  )
  const lamps = parseAssetFile(
    JSON.parse(pack.files.get('assets/street_lamp.json')?.toString() ?? ''),
  )
  expect(lamps.ok && lamps.value.assets).toEqual([
    { id: 'n400', ref: '4711', point: { lat: 54.4004, long: 7.2 } },
    { id: 'n401', point: { lat: 54.4004, long: 7.201 } },
  ])
})
