import { expect, test, vi } from 'vitest'
import { deskArchives } from '#desk/api/deskArchives.ts'

const map = {
  purpose: 'map' as const,
  url: '/cities/musterstadt/map.pmtiles',
  sha256: 'a'.repeat(64),
  bytes: 70_000,
  chunk_bytes: 65_536,
  chunks: ['b'.repeat(64), 'c'.repeat(64)],
}

/** The endpoint: a city's list of files, and ranges of its map. */
const endpoint = (map_files: unknown[]) =>
  vi.fn<typeof fetch>(async (url, init) => {
    if (String(url).endsWith('/pack')) {
      return Response.json({ city: 'musterstadt', version: '1', files: [], map_files })
    }
    const [, from = 0, to = 0] =
      /bytes=(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '') ?? []
    return new Response(new Uint8Array(Number(to) - Number(from) + 1).fill(7), { status: 206 })
  })

const followed = (fetch: ReturnType<typeof endpoint>) =>
  new Promise<Parameters<Parameters<ReturnType<typeof deskArchives>['follow']>[1]>[0]>(
    (resolve) => {
      deskArchives(fetch).follow('musterstadt', resolve)
    },
  )

test('the desk draws the streets that the endpoint has', async () => {
  const source = await followed(endpoint([map]))
  expect(await source?.getBytes(66_000, 2)).toEqual(new Uint8Array([7, 7]))
})

test('a city without a street map, and an endpoint that is away, both mean: none', async () => {
  expect(await followed(endpoint([]))).toBeUndefined()
  const away = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('the line is cut')))
  expect(await followed(away)).toBeUndefined()
})

test('a map that is gone hears nothing any more', async () => {
  const fetch = endpoint([map])
  const listener = vi.fn()
  deskArchives(fetch).follow('musterstadt', listener)()
  await Promise.all(fetch.mock.results.map(({ value }) => value))
  await new Promise((done) => setTimeout(done))
  expect(listener).not.toHaveBeenCalled()
})
