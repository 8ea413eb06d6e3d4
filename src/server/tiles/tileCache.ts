import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LoadedCity } from '../cities.ts'
import { isMissing } from '../photos/diskPhotoStore.ts'
import type { Tile } from '../ports.ts'
import { isTileOf } from './tileGrid.ts'

/** One request to the source; undefined when it does not answer with a picture. */
export type FetchTile = (url: string) => Promise<{ bytes: Uint8Array; type: string } | undefined>

interface TilePorts {
  readonly dir: string
  readonly fetchTile: FetchTile
  readonly now: () => number
  readonly newName: () => string
}

const freshMs = 30 * 86_400_000
/** After a failure the source is left alone, so that a machine without internet answers at once. */
const restMs = 60_000
const pictureTypes = ['image/png', 'image/webp', 'image/jpeg']

/**
 * The city's online map through this endpoint: no device ever talks to the source, and the source
 * sees each tile asked for once a month, by one machine.
 */
export function createTileCache(ports: TilePorts) {
  const underway = new Map<string, Promise<Tile>>()
  const restingUntil = new Map<string, number>()

  async function find(city: LoadedCity, z: number, x: number, y: number): Promise<Tile> {
    const source = city.city.online_tiles
    if (!source || !isTileOf(city.city.bounds, source.max_zoom, z, x, y)) return { kind: 'none' }
    const path = join(ports.dir, city.city.id, `${z}`, `${x}`, `${y}`)
    const kept = await readKept(path)
    if (kept && ports.now() - kept.at < freshMs) return kept.tile

    const fetched = await fetchRested(
      source.url,
      source.url.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`),
    )
    if ('waitMs' in fetched) return kept?.tile ?? unavailable(fetched.waitMs)
    await keep(path, fetched, ports.newName())
    return { kind: 'tile', ...fetched }
  }

  async function fetchRested(source: string, url: string) {
    const waitMs = (restingUntil.get(source) ?? 0) - ports.now()
    if (waitMs > 0) return { waitMs }
    const fetched = await ports.fetchTile(url)
    if (fetched && pictureTypes.includes(fetched.type)) return fetched
    restingUntil.set(source, ports.now() + restMs)
    return { waitMs: restMs }
  }

  return (city: LoadedCity, z: number, x: number, y: number): Promise<Tile> => {
    const name = `${city.city.id}/${z}/${x}/${y}`
    const other = underway.get(name)
    if (other) return other
    const tile = find(city, z, x, y).finally(() => underway.delete(name))
    underway.set(name, tile)
    return tile
  }
}

const unavailable = (waitMs: number): Tile => ({
  kind: 'unavailable',
  retryAfterS: Math.ceil(waitMs / 1000),
})

/** The type stands before the picture, so that one rename brings both. */
async function keep(
  path: string,
  { bytes, type }: { bytes: Uint8Array; type: string },
  name: string,
) {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${name}`
  await writeFile(unfinished, Buffer.concat([Buffer.from(`${type}\n`), bytes]))
  await rename(unfinished, path)
}

async function readKept(path: string): Promise<{ tile: Tile; at: number } | undefined> {
  try {
    const [content, { mtimeMs }] = await Promise.all([readFile(path), stat(path)])
    const end = content.indexOf('\n')
    const type = content.subarray(0, end).toString()
    return { tile: { kind: 'tile', type, bytes: content.subarray(end + 1) }, at: mtimeMs }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
