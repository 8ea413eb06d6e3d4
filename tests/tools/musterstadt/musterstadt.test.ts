import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parseAddressFile } from '#protocol/addressFile.ts'
import { parseAssetFile } from '#protocol/assetFile.ts'
import { OutlineFileSchema } from '#protocol/pack.ts'
import { aWish, packOf, readerOf } from '#tests/tools/map/anExtract.ts'
import { createTown, musterstadt } from '#tools/musterstadt/town.ts'

const folder = 'public/cities/musterstadt'
const shipped = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(`${folder}/${name}`, 'utf8'))

const small = { seed: 4711, size: 3 }

async function built(wish: typeof small) {
  const { osm, outline } = createTown(wish)
  const { geometry } = v.parse(OutlineFileSchema, outline)
  return packOf(osm.slice(osm.indexOf('<meta'), osm.indexOf('</osm>')), aWish(geometry))
}
const hashes = (files: ReadonlyMap<string, Buffer>) =>
  [...files].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')])

const once = await built(small)

test('the same seed makes the same town, file by file; another seed another one', async () => {
  const again = await built(small)
  expect(hashes(again.files)).toEqual(hashes(once.files))
  expect(createTown({ ...small, seed: 1 }).osm).not.toBe(createTown(small).osm)
  expect([...once.dropped]).toEqual([])
})

test('a small town has streets, houses and parks at street level', async () => {
  const tile = await readerOf(once).around(7.2, 54.4, 14)
  const layers = new Set(tile?.map(({ layer }) => layer))
  for (const layer of ['addresses', 'buildings', 'landuse', 'pois', 'roads']) {
    expect(layers).toContain(layer)
  }
})

test('the shipped town is the one that the script makes', async () => {
  const { osm, outline, ground } = createTown(musterstadt)
  expect(await shipped('outline.geojson')).toEqual(outline)
  expect(await shipped('ground.geojson')).toEqual(ground)
  const book = parseAddressFile(await shipped('addresses.json'))
  const houses = osm.split('k="addr:housenumber"').length - 1
  expect(book.ok && book.value.numbers.length).toBe(houses)
})

test('in the shipped town Kaiserstraße 12 is a house and 4711 a lamp', async () => {
  const book = parseAddressFile(await shipped('addresses.json'))
  if (!book.ok) throw new Error(book.error.where)
  expect(book.value.meta).toMatchObject({ invented: true, city: 'Musterstadt (erfunden)' })
  const street = book.value.streets.find(({ name }) => name === 'Kaiserstraße')
  expect(book.value.numbers.slice(street?.first, street?.end)).toContain('12')
  const lamps = parseAssetFile(await shipped('assets/street_lamp.json'))
  expect(lamps.ok && lamps.value.assets.filter(({ ref }) => ref === '4711')).toHaveLength(1)
})
