import { createHash } from 'node:crypto'
import type { FetchRange } from '#client/net/fetchRange.ts'
import type { MapFile } from '#protocol/mapPack.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const chunkBytes = 1_000

/** A map's archive of so many chunks, and what the endpoint says of it. */
export function aMapFile(chunks: number, seed: number, purpose: MapFile['purpose'] = 'map') {
  const bytes = new Uint8Array(chunks * chunkBytes - 300).map((_, at) => (at * 31 + seed) % 251)
  const parts = Array.from({ length: chunks }, (_, index) =>
    bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes),
  )
  const file: MapFile = {
    purpose,
    url: `/cities/fulda/${purpose}?v=${seed}`,
    sha256: hash(bytes),
    bytes: bytes.length,
    chunk_bytes: chunkBytes,
    chunks: parts.map(hash),
  }
  return { file, bytes }
}
type Stored = ReturnType<typeof aMapFile>

interface MapEndpoint {
  readonly asked: readonly string[]
  spoil: ((count: number, bytes: Uint8Array) => Uint8Array | undefined) | undefined
  before: (count: number) => Promise<void>
  readonly fetchRange: FetchRange
}

/** Serves ranges of these files; `spoil` may tear the line or hand out other bytes. */
export function aMapEndpoint(...stored: readonly Stored[]) {
  const asked: string[] = []
  const endpoint: MapEndpoint = {
    asked,
    spoil: undefined,
    before: async () => undefined,
    fetchRange: async (url, range) => {
      const found = stored.find(({ file }) => file.url === url)
      if (!found) return { kind: 'unanswered' }
      const count = asked.push(`${found.file.purpose} ${range?.from ?? 'whole'}`)
      await endpoint.before(count)
      const part = found.bytes.slice(range?.from ?? 0, range && range.from + range.length)
      const given = endpoint.spoil ? endpoint.spoil(count, part) : part
      if (!given) return { kind: 'unanswered' }
      return { kind: range ? 'range' : 'whole', bytes: Uint8Array.from(given) }
    },
  }
  return endpoint
}
