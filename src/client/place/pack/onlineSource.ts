import type { MapFile } from '#protocol/mapPack.ts'
import { createBlocks } from './blocks.ts'
import type { Source } from './source.ts'

export type FetchBytes = (url: string, init: RequestInit) => Promise<Response>

/** Neighbours lie side by side in the archive: one request brings most of a view. */
const blockBytes = 65_536

/** The endpoint's archive, read by ranges. Its address names its content, so the browser keeps it. */
export const onlineSource = ({ sha256, url, bytes }: MapFile, fetch: FetchBytes): Source => ({
  key: `${sha256}/online`,
  getBytes: createBlocks(blockBytes, bytes, async (index) => {
    const from = index * blockBytes
    const to = Math.min(from + blockBytes, bytes) - 1
    try {
      const headers = { range: `bytes=${from}-${to}` }
      const response = await fetch(url, { headers, credentials: 'omit' })
      if (response.status !== 206) return undefined
      const part = new Uint8Array(await response.arrayBuffer())
      return part.length === to - from + 1 ? part : undefined
    } catch {
      // Whatever the browser calls it: no answer came, and the map says what it can without.
      return undefined
    }
  }),
})
