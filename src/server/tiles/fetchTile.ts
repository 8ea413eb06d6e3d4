import type { FetchTile } from './tileCache.ts'

const timeoutMs = 4_000
const maxTileBytes = 1_000_000

/** Says who asks, as the sources' rules want it, and nothing about who looks at the map. */
export const createFetchTile =
  (fetch: typeof globalThis.fetch, userAgent: string): FetchTile =>
  async (url) => {
    try {
      const response = await fetch(url, {
        headers: { 'user-agent': userAgent, accept: 'image/*' },
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      })
      if (!response.ok) return undefined
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (bytes.byteLength > maxTileBytes) return undefined
      const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
      return { bytes, type }
    } catch {
      // No internet, a slow source, a broken answer: for the map it is all the same.
      return undefined
    }
  }
