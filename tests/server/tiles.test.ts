import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFetchTile } from '#server/tiles/fetchTile.ts'
import { createTileCache, type FetchTile } from '#server/tiles/tileCache.ts'
import { aCity } from './support/aCity.ts'
import { aTown } from './support/aTown.ts'

const city = aCity()
/** The tile of the city's centre. */
const centre = [14, 8590, 5548] as const
const png = { bytes: new Uint8Array([1, 2, 10, 3]), type: 'image/png' }

async function aCache(fetchTile: FetchTile) {
  const clock = { now: Date.now() }
  const asked: string[] = []
  const dir = await mkdtemp(join(tmpdir(), 'stadtlabor-test-'))
  let names = 0
  const tile = createTileCache({
    dir,
    now: () => clock.now,
    newName() {
      names += 1
      return `name-${names}`
    },
    fetchTile(url) {
      asked.push(url)
      return fetchTile(url)
    },
  })
  return { tile, asked, clock }
}

test('a tile is fetched once, for however many ask at once and later', async () => {
  const { tile, asked } = await aCache(async () => png)
  const tiles = await Promise.all([1, 2, 3].map(() => tile(city, ...centre)))
  const later = await tile(city, ...centre)
  expect(asked).toEqual(['https://tiles.example/14/8590/5548.png'])
  for (const found of [...tiles, later]) {
    expect(found).toMatchObject({ kind: 'tile', type: 'image/png' })
    expect(found.kind === 'tile' && [...found.bytes]).toEqual([1, 2, 10, 3])
  }
})

test.each([
  [14, 0, 0],
  [19, 274900, 177500],
  [3, 99, 99],
])('tile %i/%i/%i is none of this city', async (z, x, y) => {
  const { tile, asked } = await aCache(async () => png)
  expect(await tile(city, z, x, y)).toEqual({ kind: 'none' })
  expect(asked).toEqual([])
})

test('without internet the source is asked once a minute and the map hears at once', async () => {
  const { tile, asked, clock } = await aCache(async () => undefined)
  expect(await tile(city, ...centre)).toEqual({ kind: 'unavailable', retryAfterS: 60 })
  clock.now += 20_000
  expect(await tile(city, 13, 4295, 2774)).toEqual({ kind: 'unavailable', retryAfterS: 40 })
  expect(asked).toHaveLength(1)
  clock.now += 41_000
  await tile(city, ...centre)
  expect(asked).toHaveLength(2)
})

test('an old tile is better than none', async () => {
  let online = true
  const { tile, clock } = await aCache(async () => (online ? png : undefined))
  await tile(city, ...centre)
  online = false
  clock.now += 40 * 86_400_000
  expect(await tile(city, ...centre)).toMatchObject({ kind: 'tile' })
})

test('a page instead of a picture is no tile', async () => {
  const { tile } = await aCache(async () => ({ ...png, type: 'text/html' }))
  expect(await tile(city, ...centre)).toMatchObject({ kind: 'unavailable' })
})

test('the source learns who we are and nothing else', async () => {
  let sent: RequestInit | undefined
  const fetchTile = createFetchTile(async (_url, init) => {
    sent = init
    return new Response(png.bytes, { headers: { 'content-type': 'image/png; x=1' } })
  }, 'Stadtlabor')
  expect(await fetchTile('https://tiles.example/1/2/3.png')).toMatchObject({ type: 'image/png' })
  expect(sent?.headers).toEqual({ 'user-agent': 'Stadtlabor', accept: 'image/*' })
  const failing = createFetchTile(() => Promise.reject(new TypeError('no route')), 'Stadtlabor')
  expect(await failing('https://tiles.example/1/2/3.png')).toBeUndefined()
})

test('where a tile cannot be had the answer is empty, no error, and keeps the map from asking again', async () => {
  const path = '/api/v1/cities/musterstadt/tiles/14/8590/5548'
  const away = await aTown({ tile: async () => ({ kind: 'unavailable', retryAfterS: 60 }) })
  const answer = await away.ask(path)
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(answer.headers.get('cache-control')).toContain('max-age=60')
  const outside = await aTown({ tile: async () => ({ kind: 'none' }) })
  expect((await outside.ask(path)).status).toBe(204)
  expect((await outside.ask('/api/v1/cities/musterstadt/tiles/14/a/b')).status).toBe(404)
  const served = await aTown({ tile: async () => ({ kind: 'tile', ...png }) })
  expect((await served.ask(path)).headers.get('content-type')).toBe('image/png')
})
