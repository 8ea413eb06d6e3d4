import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { type AssetKind, assetKinds } from '#domain/assetKind.ts'
import type { MapFile } from '#protocol/mapPack.ts'

/** A part of the city's map, as `npm run city -- map` left it in the folder. */
export interface CityMapFile extends Omit<MapFile, 'url'> {
  readonly name: string
  readonly path: string
}

const wanted: readonly Pick<CityMapFile, 'purpose' | 'asset_kind' | 'name'>[] = [
  { purpose: 'map', name: 'map.pmtiles' },
  { purpose: 'addresses', name: 'addresses.json' },
  ...assetKinds.map((kind: AssetKind) => ({
    purpose: 'assets' as const,
    asset_kind: kind,
    name: `assets/${kind}.json`,
  })),
]

/** What is there of it: a city without a map is a city all the same. */
export async function findMapFiles(folder: string): Promise<readonly CityMapFile[]> {
  const there = wanted.filter(({ name }) => existsSync(join(folder, name)))
  return Promise.all(
    there.map(async (file) => {
      const path = join(folder, file.name)
      return { ...file, path, ...(await digest(path)) }
    }),
  )
}

const chunkBytes = 262_144

/** Read in pieces: a large city's map need not lie in memory. */
async function digest(path: string) {
  const hash = createHash('sha256')
  const chunks: string[] = []
  let bytes = 0
  // The stream's pieces are the chunks: from a file each is full but the last.
  for await (const piece of createReadStream(path, { highWaterMark: chunkBytes })) {
    hash.update(piece)
    chunks.push(createHash('sha256').update(piece).digest('hex'))
    bytes += piece.length
  }
  return { sha256: hash.digest('hex'), bytes, chunk_bytes: chunkBytes, chunks }
}
