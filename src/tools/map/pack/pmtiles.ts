import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Bounds } from '#domain/place.ts'
import { mapZooms } from '#protocol/mapPack.ts'
import type { Tile } from '../tiles/cutTiles.ts'

interface Entry {
  readonly id: number
  readonly offset: number
  readonly length: number
  /** So many tiles from `id` on are the same; 0: the entry leads to a leaf directory. */
  run: number
}

const headerBytes = 127
/** Header and root directory are read in one go of 16 kB. */
const maxRootBytes = 16_384 - headerBytes
const entriesInLeaf = 4096

/** A PMTiles v3 archive (github.com/protomaps/PMTiles, spec v3), clustered; tiles come sorted. */
export function pmtilesArchive(
  tiles: readonly Tile[],
  bounds: Bounds,
  metadata: Readonly<Record<string, unknown>>,
): Buffer {
  const { entries, bodies } = placed(tiles)
  const { root, leaves } = directories(entries)
  const meta = gzipSync(JSON.stringify(metadata), { level: 9 })
  const bytesOfTiles = bodies.reduce((sum, body) => sum + body.length, 0)
  const header = Buffer.alloc(headerBytes)
  header.write('PMTiles', 0)
  header[7] = 3
  let at = headerBytes
  const section = (position: number, length: number) => {
    header.writeBigUInt64LE(BigInt(at), position)
    header.writeBigUInt64LE(BigInt(length), position + 8)
    at += length
  }
  section(8, root.length)
  section(24, meta.length)
  section(40, leaves.length)
  section(56, bytesOfTiles)
  header.writeBigUInt64LE(BigInt(tiles.length), 72)
  header.writeBigUInt64LE(BigInt(entries.length), 80)
  header.writeBigUInt64LE(BigInt(bodies.length), 88)
  // Clustered; directories and tiles packed with gzip; tiles are MVT.
  header.set([1, 2, 2, 1, mapZooms.from, mapZooms.to], 96)
  const [west, south, east, north] = bounds
  const degrees = (position: number, value: number) =>
    header.writeInt32LE(Math.round(value * 1e7), position)
  degrees(102, west)
  degrees(106, south)
  degrees(110, east)
  degrees(114, north)
  header[118] = mapZooms.to - 1
  degrees(119, (west + east) / 2)
  degrees(123, (south + north) / 2)
  return Buffer.concat([header, root, meta, leaves, ...bodies])
}

/** Tiles that are the same are there once, and neighbours of them are one entry. */
function placed(tiles: readonly Tile[]) {
  const known = new Map<string, number>()
  const entries: Entry[] = []
  const bodies: Uint8Array[] = []
  let end = 0
  for (const { id, bytes } of tiles) {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const offset = known.get(hash) ?? end
    if (offset === end) {
      known.set(hash, offset)
      bodies.push(bytes)
      end += bytes.length
    }
    const last = entries.at(-1)
    if (last && last.offset === offset && last.id + last.run === id) last.run++
    else entries.push({ id, offset, length: bytes.length, run: 1 })
  }
  return { entries, bodies }
}

function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const root = directory(entries)
  if (root.length <= maxRootBytes) return { root, leaves: Buffer.alloc(0) }
  const leaves: Buffer[] = []
  const pointers: Entry[] = []
  let offset = 0
  for (let from = 0; from < entries.length; from += entriesInLeaf) {
    const leaf = directory(entries.slice(from, from + entriesInLeaf))
    pointers.push({ id: entries[from]?.id ?? 0, offset, length: leaf.length, run: 0 })
    leaves.push(leaf)
    offset += leaf.length
  }
  return { root: directory(pointers), leaves: Buffer.concat(leaves) }
}

/** Four columns of varints: steps of ids, runs, lengths, offsets (0: right behind the one before). */
function directory(entries: readonly Entry[]): Buffer {
  const out: number[] = []
  const write = (value: number) => {
    let rest = value
    for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128)
    out.push(rest)
  }
  write(entries.length)
  entries.forEach(({ id }, index) => {
    write(id - (entries[index - 1]?.id ?? 0))
  })
  for (const { run } of entries) write(run)
  for (const { length } of entries) write(length)
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1]
    write(before && before.offset + before.length === offset ? 0 : offset + 1)
  })
  return gzipSync(Buffer.from(out), { level: 9 })
}
