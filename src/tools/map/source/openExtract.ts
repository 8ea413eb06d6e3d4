import { open } from 'node:fs/promises'
import { type Extract, ExtractFault } from './osm.ts'
import { pbfExtract } from './pbfExtract.ts'
import { xmlExtract } from './xmlExtract.ts'

/** By its first bytes, because a file's name is only a claim. */
export async function openExtract(path: string): Promise<Extract> {
  const start = await firstBytes(path, 64)
  if (start[0] === 0x1f && start[1] === 0x8b) return xmlExtract(path, true)
  if (start.subarray(4).includes('OSMHeader')) return pbfExtract(path)
  const text = start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^<(\?xml|osm|!--)/i.test(text)) return xmlExtract(path, false)
  if (start.length === 0) throw new ExtractFault('damaged', 'it has no bytes')
  throw new ExtractFault('unknown_format', 'it is neither .osm.pbf nor .osm nor .osm.gz')
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    // The person who typed the name mends it; anything else is the machine's fault.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new ExtractFault('missing', 'there is no such file')
    }
    throw error
  }
}
