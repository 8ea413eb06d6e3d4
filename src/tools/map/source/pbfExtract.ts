import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { PbfReader } from 'pbf'
import { type Extract, ExtractFault, type Visitor } from './osm.ts'
import { type BlockKinds, readBlock } from './pbfBlock.ts'

const inflated = promisify(inflate)
/** Both limits are the format's own. */
const [maxHeaderBytes, maxBlobBytes] = [64 * 1024, 32 * 1024 * 1024]
/** What a reader must know how to read; anything else in the header makes a file unreadable. */
const knownFeatures = new Set(['OsmSchema-V0.6', 'DenseNodes'])

interface Blob {
  readonly type: string
  /** Where it begins in the file, which names it for the next pass. */
  readonly at: number
  readonly bytes: Uint8Array | undefined
}

/** .osm.pbf, a block at a time: memory holds two blocks, however large the file is. */
export function pbfExtract(path: string): Extract {
  const known = new Map<number, BlockKinds>()
  return {
    name: path,
    async pass(visitor, progress) {
      const file = await open(path)
      try {
        const { size } = await file.stat()
        const wanted = (at: number) => isWanted(known.get(at), visitor)
        let dataDate: string | undefined
        for await (const { type, at, bytes } of blobs(file, size, wanted)) {
          progress(at / size)
          if (type === 'OSMHeader' && bytes) dataDate = checked(at, () => readHead(bytes))
          if (type !== 'OSMData' || !bytes) continue
          known.set(
            at,
            checked(at, () => readBlock(bytes, visitor)),
          )
        }
        progress(1)
        return { dataDate }
      } finally {
        await file.close()
      }
    },
  }
}

const isWanted = (kinds: BlockKinds | undefined, { node, way, relation }: Visitor): boolean =>
  !kinds || Boolean((kinds.node && node) || (kinds.way && way) || (kinds.relation && relation))

/** The next blob is read and inflated while this one is worked on. */
async function* blobs(
  file: FileHandle,
  size: number,
  wanted: (at: number) => boolean,
): AsyncGenerator<Blob> {
  let at = 0
  const next = async (): Promise<Blob | undefined> => {
    if (at >= size) return undefined
    const start = at
    const length = (await readExactly(file, at, 4)).readUInt32BE(0)
    if (length > maxHeaderBytes) throw damaged(start, 'a block header of impossible length')
    const header = blobHeader(await readExactly(file, at + 4, length), start)
    const from = at + 4 + length
    at = from + header.bytes
    if (at > size) throw damaged(start, 'the file ends in the middle of a block')
    if (!wanted(start)) return { type: header.type, at: start, bytes: undefined }
    const raw = await readExactly(file, from, header.bytes)
    return { type: header.type, at: start, bytes: await unpack(raw, start) }
  }
  let coming = next()
  for (let blob = await coming; blob; blob = await coming) {
    coming = next()
    // Its fault is met by the next await; without this it counts as unhandled until then.
    coming.catch(() => undefined)
    yield blob
  }
}

function blobHeader(bytes: Uint8Array, at: number) {
  const header = checked(at, () =>
    new PbfReader(bytes).readFields(
      (field, into, pbf) => {
        if (field === 1) into.type = pbf.readString()
        else if (field === 3) into.bytes = pbf.readVarint()
      },
      { type: '', bytes: 0 },
    ),
  )
  if (header.type === '' || header.bytes > maxBlobBytes) throw damaged(at, 'no block begins there')
  return header
}

async function unpack(bytes: Uint8Array, at: number): Promise<Uint8Array> {
  const packed: { raw?: Uint8Array; zlib?: Uint8Array; other?: number } = checked(at, () =>
    new PbfReader(bytes).readFields(
      (field, into: { raw?: Uint8Array; zlib?: Uint8Array; other?: number }, pbf) => {
        if (field === 1) into.raw = pbf.readBytes()
        else if (field === 3) into.zlib = pbf.readBytes()
        else if (field !== 2) into.other = field
      },
      {},
    ),
  )
  if (packed.raw) return packed.raw
  if (!packed.zlib) {
    throw new ExtractFault(
      'unknown_format',
      `its blocks are packed in a way we cannot unpack (${packed.other ?? 0})`,
    )
  }
  try {
    return await inflated(packed.zlib)
  } catch (error) {
    throw damaged(at, error instanceof Error ? error.message : 'a block cannot be unpacked')
  }
}

function readHead(bytes: Uint8Array): string | undefined {
  const head = new PbfReader(bytes).readFields(
    (field, into: { features: string[]; seconds: number }, pbf) => {
      if (field === 4) into.features.push(pbf.readString())
      else if (field === 32) into.seconds = pbf.readVarint(true)
    },
    { features: [], seconds: 0 },
  )
  const strange = head.features.find((feature) => !knownFeatures.has(feature))
  if (strange) throw new ExtractFault('unknown_format', `it needs a reader that knows "${strange}"`)
  return head.seconds > 0 ? new Date(head.seconds * 1000).toISOString().slice(0, 10) : undefined
}

/** Whatever a decoder trips over lies in the bytes: the file is damaged, and where is worth saying. */
function checked<T>(at: number, decode: () => T): T {
  try {
    return decode()
  } catch (error) {
    if (error instanceof ExtractFault) throw error
    throw damaged(at, error instanceof Error ? error.message : 'a block cannot be read')
  }
}

const damaged = (at: number, what: string): ExtractFault =>
  new ExtractFault('damaged', `at byte ${at}: ${what}`)

async function readExactly(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let have = 0
  while (have < length) {
    const { bytesRead } = await file.read(bytes, have, length - have, at + have)
    if (bytesRead === 0) throw damaged(at, 'the file ends in the middle of a block')
    have += bytesRead
  }
  return bytes
}
