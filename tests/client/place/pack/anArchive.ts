import { gzipSync } from 'node:zlib'
import type { Source } from '#client/place/pack/source.ts'
import { tileId } from '#client/place/pack/tileId.ts'

export interface WantedTile {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly bytes: Uint8Array
}

function varints(numbers: readonly number[]): Buffer {
  const out: number[] = []
  for (let value of numbers) {
    for (; value >= 128; value = Math.floor(value / 128)) out.push((value % 128) | 128)
    out.push(value)
  }
  return Buffer.from(out)
}

interface Line {
  readonly id: number
  readonly run: number
  readonly length: number
  readonly offset: number
}

const directory = (lines: readonly Line[]): Buffer =>
  gzipSync(
    varints([
      lines.length,
      ...lines.map(({ id }, index) => id - (lines[index - 1]?.id ?? 0)),
      ...lines.map(({ run }) => run),
      ...lines.map(({ length }) => length),
      ...lines.map(({ offset }) => offset + 1),
    ]),
  )

/** A PMTiles archive as the builder writes one; with `leafSize` its directory has a second floor. */
export function anArchive(
  tiles: readonly WantedTile[],
  leafSize?: number,
): Uint8Array<ArrayBuffer> {
  const packed = tiles
    .map(({ z, x, y, bytes }) => ({ id: tileId(z, x, y), data: gzipSync(bytes) }))
    .sort((a, b) => a.id - b.id)
  let end = 0
  const lines = packed.map(({ id, data }) => {
    end += data.length
    return { id, run: 1, length: data.length, offset: end - data.length }
  })
  const leafLines: Line[] = []
  const leaves: Buffer[] = []
  for (let at = 0; leafSize && at < lines.length; at += leafSize) {
    const leaf = directory(lines.slice(at, at + leafSize))
    const offset = leaves.reduce((sum, one) => sum + one.length, 0)
    leafLines.push({ id: lines[at]?.id ?? 0, run: 0, length: leaf.length, offset })
    leaves.push(leaf)
  }
  const root = directory(leafSize ? leafLines : lines)
  const meta = gzipSync(JSON.stringify({ attribution: '© OpenStreetMap' }))
  const leafBytes = Buffer.concat(leaves)
  const header = Buffer.alloc(127)
  header.write('PMTiles')
  header[7] = 3
  const put = (at: number, value: number) => header.writeBigUInt64LE(BigInt(value), at)
  const metaAt = 127 + root.length
  const leafAt = metaAt + meta.length
  const sections = [127, root.length, metaAt, meta.length, leafAt, leafBytes.length]
  for (const [index, value] of sections.entries()) put(8 + index * 8, value)
  put(56, leafAt + leafBytes.length)
  header.set([1, 2, 2, 1, 10, 14], 96)
  return Uint8Array.from(
    Buffer.concat([header, root, meta, leafBytes, ...packed.map(({ data }) => data)]),
  )
}

/** Answers from memory; `asked` are the ranges, and what `cut` says is cut off. */
export function memorySource(bytes: Uint8Array<ArrayBuffer>, cut?: () => boolean) {
  const asked: (readonly [number, number])[] = []
  const source: Source = {
    key: 'memory',
    async getBytes(offset, length) {
      asked.push([offset, length])
      return cut?.() ? undefined : bytes.slice(offset, offset + length)
    },
  }
  return { source, asked }
}
