import type { Context } from 'hono'
import type { LoadedCity } from '../cities.ts'
import { closedPolicy } from '../http/headers.ts'
import { notFound } from '../http/problem.ts'
import type { AppPorts } from '../ports.ts'

export async function getTile(c: Context, city: LoadedCity, ports: AppPorts): Promise<Response> {
  const numbers = ['z', 'x', 'y'].map((name) => {
    const text = (c.req.param(name) ?? '').replace(/\.(png|webp|jpg)$/, '')
    return /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  })
  const [z = Number.NaN, x = Number.NaN, y = Number.NaN] = numbers
  if (!numbers.every(Number.isInteger)) return notFound('a tile is named by /z/x/y')
  const tile = await ports.tile(city, z, x, y)
  switch (tile.kind) {
    case 'tile':
      return new Response(new Uint8Array(tile.bytes), {
        headers: {
          'content-type': tile.type,
          'content-security-policy': closedPolicy,
          'cache-control': 'public, max-age=604800',
        },
      })
    case 'none':
      return noTile(dayS)
    case 'unavailable':
      return noTile(tile.retryAfterS)
  }
}

const dayS = 86_400

/** No tile is no error: for each picture that fails a browser writes one to everybody's console. */
const noTile = (maxAgeS: number): Response =>
  new Response(null, { status: 204, headers: { 'cache-control': `public, max-age=${maxAgeS}` } })
