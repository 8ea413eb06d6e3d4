import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zxyToTileId } from 'pmtiles'
import { expect, test } from 'vitest'
import { type Archive, openArchive } from '#client/place/pack/archive.ts'
import { inflateGzip } from '#client/place/pack/inflate.ts'
import { tileId } from '#client/place/pack/tileId.ts'
import { anArchive, memorySource, type WantedTile } from './anArchive.ts'

const tile = (z: number, x: number, y: number): WantedTile => ({
  ...{ z, x, y },
  bytes: new TextEncoder().encode(`${z}/${x}/${y}`),
})
/** Larger than the part of an archive that is read first. */
const large = { z: 14, x: 8590, y: 5570, bytes: crypto.getRandomValues(new Uint8Array(40_000)) }
const tiles = [
  tile(10, 536, 347),
  ...Array.from({ length: 60 }, (_, n) => tile(14, 8580 + (n % 8), 5560 + Math.floor(n / 8))),
]

async function opened(bytes: Uint8Array<ArrayBuffer>, cut?: () => boolean): Promise<Archive> {
  const archive = await openArchive(memorySource(bytes, cut).source)
  if (typeof archive === 'string') throw new Error(archive)
  return archive
}
const textOf = async (archive: Archive, { z, x, y }: WantedTile) => {
  const found = await archive.tile(z, x, y)
  return found.kind === 'tile' ? new TextDecoder().decode(found.bytes) : found.kind
}

test('tiles are numbered as every other reader of the format numbers them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 15 }),
      fc.double({ min: 0, max: 0.999999 }),
      (z, part) => {
        const [x, y] = [Math.floor(part * 2 ** z), Math.floor((1 - part) * 0.7 * 2 ** z)]
        expect(tileId(z, x, y)).toBe(zxyToTileId(z, x, y))
      },
    ),
  )
})

test.each([undefined, 7])(
  'every tile is found again, in directories of one and two floors',
  async (leafSize) => {
    const archive = await opened(anArchive(tiles, leafSize))
    for (const one of tiles) expect(await textOf(archive, one)).toBe(`${one.z}/${one.x}/${one.y}`)
  },
)

test('beyond the edge there is no tile, which is no fault', async () => {
  const archive = await opened(anArchive(tiles))
  expect(await archive.tile(14, 8579, 5560)).toEqual({ kind: 'none' })
  expect(await archive.tile(9, 1, 1)).toEqual({ kind: 'none' })
  expect(await archive.tile(15, 1, 1)).toEqual({ kind: 'none' })
})

test('a tile that cannot be fetched now is said to be out of reach, and found later', async () => {
  let cut = false
  const archive = await opened(anArchive([...tiles, large], 7), () => cut)
  cut = true
  expect(await archive.tile(14, 8590, 5570)).toEqual({ kind: 'unreachable' })
  cut = false
  expect(await archive.tile(14, 8590, 5570)).toEqual({ kind: 'tile', bytes: large.bytes })
})

test('what is no archive is not taken for one', async () => {
  const page = Uint8Array.from(Buffer.from('<!doctype html>'.repeat(20)))
  expect(await openArchive(memorySource(page).source)).toBe('not_an_archive')
  expect(await openArchive(memorySource(page, () => true).source)).toBe('unreachable')
})

test('an old browser unpacks byte for byte what a new one does', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 3_000 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 20 }),
      (bytes, level, times) => {
        const plain = Buffer.concat(Array.from({ length: times }, () => bytes))
        expect(Buffer.from(inflateGzip(gzipSync(plain, { level })))).toEqual(plain)
      },
    ),
  )
})
