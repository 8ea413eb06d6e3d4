import { open } from 'node:fs/promises'
import type { Context } from 'hono'
import type { CityMapFile } from '../cities/mapFiles.ts'
import type { LoadedCity } from '../cities.ts'
import { problemResponse } from '../http/problem.ts'

export const findMapFile = (c: Context, { mapFiles }: LoadedCity): CityMapFile | undefined =>
  mapFiles.find(({ name }) => c.req.path.endsWith(`/${name}`))

/**
 * One file of the map, whole or a range of it (RFC 9110 §14): the map on the screen reads the same
 * archive over ranges before it is kept, and a torn download goes on where it stopped.
 */
export async function getMapFile(c: Context, file: CityMapFile): Promise<Response> {
  const etag = `"${file.sha256.slice(0, 32)}"`
  const isNamedByHash = c.req.query('v') === file.sha256.slice(0, 16)
  const headers = {
    etag,
    'accept-ranges': 'bytes',
    'content-type': file.purpose === 'map' ? 'application/vnd.pmtiles' : 'application/json',
    'cache-control': isNamedByHash ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (c.req.header('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers })
  }
  const ifRange = c.req.header('if-range')
  const asked = ifRange === undefined || ifRange === etag ? c.req.header('range') : undefined
  const range = rangeOf(asked, file.bytes)
  if (range === 'beyond') {
    return problemResponse(416, 'invalid', `the file has ${file.bytes} bytes`, {
      headers: { 'content-range': `bytes */${file.bytes}` },
    })
  }
  if (!range) return new Response(await readPiece(file.path, 0, file.bytes), { headers })
  const [from, to] = range
  const contentRange = `bytes ${from}-${to}/${file.bytes}`
  // A range counts the bytes of the file itself: nothing may compress it on the way.
  return new Response(await readPiece(file.path, from, to - from + 1), {
    status: 206,
    headers: { ...headers, 'content-range': contentRange, 'content-encoding': 'identity' },
  })
}

/** First and last byte; undefined for the whole file, also where the header is not understood. */
function rangeOf(
  header: string | undefined,
  bytes: number,
): readonly [number, number] | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return first > last ? 'beyond' : [first, last]
}

async function readPiece(path: string, from: number, length: number) {
  const file = await open(path)
  try {
    const piece = new Uint8Array(length)
    const { bytesRead } = await file.read(piece, 0, length, from)
    return piece.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
