import type { PackMeta } from '#protocol/mapPack.ts'
import { type Entry, findEntry, readDirectory } from './directory.ts'
import { gunzip } from './gunzip.ts'
import type { Source } from './source.ts'
import { tileId } from './tileId.ts'

export type Tile =
  | { readonly kind: 'tile'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Beyond the archive's edge: nothing was ever drawn there. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreachable' }

/** What the map itself shows of the archive's own words. */
export type ArchiveMeta = Pick<PackMeta, 'attribution' | 'attribution_url' | 'invented'>

export interface Archive {
  readonly key: string
  readonly minZoom: number
  readonly maxZoom: number
  readonly meta: ArchiveMeta | undefined
  tile(z: number, x: number, y: number): Promise<Tile>
}

export type ArchiveFault = 'unreachable' | 'not_an_archive'

const headerBytes = 127
/** Header and root directory are within the first 16 kB of every PMTiles archive. */
const firstBytes = 16_384
const gzip = 2
const mvt = 1

/** A PMTiles v3 archive of gzipped vector tiles, read through any source. */
export async function openArchive(source: Source): Promise<Archive | ArchiveFault> {
  const first = await source.getBytes(0, firstBytes)
  if (!first) return 'unreachable'
  const header = readHeader(first)
  if (!header) return 'not_an_archive'
  const part = async (offset: number, length: number) => {
    const packed =
      offset + length <= first.length
        ? first.subarray(offset, offset + length)
        : await source.getBytes(offset, length)
    return packed && gunzip(packed)
  }
  const [rootBytes, metaBytes] = await Promise.all([
    part(header.root, header.rootLength),
    part(header.meta, header.metaLength),
  ])
  if (!rootBytes || !metaBytes) return 'unreachable'
  const root = readDirectory(rootBytes)
  const leaves = new Map<number, Promise<readonly Entry[] | undefined>>()
  const leaf = ({ offset, length }: Entry) => {
    const known = leaves.get(offset)
    if (known) return known
    const read = part(header.leaves + offset, length).then((bytes) => {
      if (!bytes) leaves.delete(offset)
      return bytes && readDirectory(bytes)
    })
    leaves.set(offset, read)
    return read
  }
  async function find(
    id: number,
    entries: readonly Entry[],
  ): Promise<Entry | 'none' | 'unreachable'> {
    const found = findEntry(entries, id)
    if (found?.run !== 0) return found ?? 'none'
    const below = await leaf(found)
    return below ? find(id, below) : 'unreachable'
  }

  return {
    key: source.key,
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    meta: metaOf(metaBytes),
    async tile(z, x, y) {
      if (z < header.minZoom || z > header.maxZoom) return { kind: 'none' }
      const found = await find(tileId(z, x, y), root)
      if (typeof found === 'string') return { kind: found }
      const bytes = await part(header.tiles + found.offset, found.length)
      return bytes ? { kind: 'tile', bytes } : { kind: 'unreachable' }
    },
  }
}

function readHeader(bytes: Uint8Array<ArrayBuffer>) {
  if (bytes.length < headerBytes) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = new TextDecoder().decode(bytes.subarray(0, 7))
  const isOurs =
    view.getUint8(97) === gzip && view.getUint8(98) === gzip && view.getUint8(99) === mvt
  if (magic !== 'PMTiles' || view.getUint8(7) !== 3 || !isOurs) return undefined
  const at = (offset: number) =>
    view.getUint32(offset, true) + view.getUint32(offset + 4, true) * 2 ** 32
  return {
    root: at(8),
    rootLength: at(16),
    meta: at(24),
    metaLength: at(32),
    leaves: at(40),
    tiles: at(56),
    minZoom: view.getUint8(100),
    maxZoom: view.getUint8(101),
  }
}

/**
 * Undefined for an archive that another tool has made: it may be drawn, but says nothing of itself.
 * Looked through by hand: the schema library would weigh more than the whole reader.
 */
function metaOf(bytes: Uint8Array): ArchiveMeta | undefined {
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
  const ours = partOf(json, 'stadtlabor')
  const attribution = partOf(ours, 'attribution')
  const url = partOf(ours, 'attribution_url')
  if (typeof attribution !== 'string') return undefined
  return {
    attribution,
    invented: partOf(ours, 'invented') === true,
    ...(typeof url === 'string' ? { attribution_url: url } : {}),
  }
}

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
