import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { PackManifestSchema } from '#protocol/pack.ts'
import { loadCities } from '#server/cities.ts'
import { someCityFolders } from '#tests/support/cityFolders.ts'
import { aTown } from './support/aTown.ts'

const map = Buffer.from('0123456789 the map')

async function aMappedTown() {
  const cities = await someCityFolders({ adorf: {} })
  await mkdir(join(cities.dir, 'adorf/assets'))
  await writeFile(join(cities.dir, 'adorf/map.pmtiles'), map)
  await writeFile(join(cities.dir, 'adorf/addresses.json'), '{}')
  await writeFile(join(cities.dir, 'adorf/assets/bench.json'), '{"kind":"bench"}')
  await writeFile(join(cities.dir, 'adorf/assets/secret.json'), '{}')
  const loaded = await loadCities(cities.dir)
  const city = loaded.ok ? loaded.value.get('adorf') : undefined
  if (!city) throw new Error('no city')
  const town = await aTown({ city })
  const answer = await town.ask('/api/v1/cities/adorf/pack')
  const manifest = v.parse(PackManifestSchema, await answer.json())
  return { ...town, manifest, [Symbol.asyncDispose]: () => cities[Symbol.asyncDispose]() }
}

test('the pack names map, addresses and things, with what a device needs to check them', async () => {
  await using town = await aMappedTown()
  const { map_files } = town.manifest
  expect(map_files.map(({ purpose, asset_kind }) => [purpose, asset_kind])).toEqual([
    ['map', undefined],
    ['addresses', undefined],
    ['assets', 'bench'],
  ])
  const sha256 = createHash('sha256').update(map).digest('hex')
  expect(map_files[0]).toMatchObject({ sha256, bytes: map.length })
})

test('every file is whole under its address, for ever', async () => {
  await using town = await aMappedTown()
  for (const { url, sha256 } of town.manifest.map_files) {
    const answer = await town.ask(url)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  expect((await town.ask('/cities/adorf/assets/secret.json')).status).toBe(404)
})

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/18'],
  ['bytes=11-', 206, 'the map', 'bytes 11-17/18'],
  ['bytes=-3', 206, 'map', 'bytes 15-17/18'],
  ['bytes=15-999', 206, 'map', 'bytes 15-17/18'],
  ['lines=1-2', 200, map.toString(), null],
])('of the map a device may ask for %s', async (range, status, text, contentRange) => {
  await using town = await aMappedTown()
  const answer = await town.ask('/cities/adorf/map.pmtiles', { headers: { range } })
  expect(answer.status).toBe(status)
  expect(await answer.text()).toBe(text)
  expect(answer.headers.get('content-range')).toBe(contentRange)
})

test('a range behind the end is refused with the length', async () => {
  await using town = await aMappedTown()
  const answer = await town.ask('/cities/adorf/map.pmtiles', { headers: { range: 'bytes=18-' } })
  expect(answer.status).toBe(416)
  expect(answer.headers.get('content-range')).toBe('bytes */18')
})

test('a torn download goes on only in the same version; a known file is not sent again', async () => {
  await using town = await aMappedTown()
  const whole = await town.ask('/cities/adorf/map.pmtiles')
  const etag = whole.headers.get('etag') ?? ''
  const ask = (headers: Record<string, string>) =>
    town.ask('/cities/adorf/map.pmtiles', { headers })
  expect((await ask({ range: 'bytes=2-', 'if-range': etag })).status).toBe(206)
  expect((await ask({ range: 'bytes=2-', 'if-range': '"older"' })).status).toBe(200)
  expect((await ask({ 'if-none-match': etag })).status).toBe(304)
})
