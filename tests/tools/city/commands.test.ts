import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cityJson, someCityFolders, square } from '#tests/support/cityFolders.ts'
import { cityCommand } from '#tools/city/commands.ts'

const screen = () => {
  const lines: string[] = []
  return { print: (line: string) => void lines.push(line), all: () => lines.join('\n') }
}

const tools = (seen: ReturnType<typeof screen>) => ({
  screen: seen,
  bar: { write: () => true },
  fetch,
  now: () => 0,
  folder: 'nowhere',
})

test('sound cities are listed, with what still leaves somebody out', async () => {
  await using cities = await someCityFolders({ adorf: {} })
  const seen = screen()
  expect(await cityCommand(['check'], cities.dir, tools(seen))).toBe(0)
  expect(seen.all()).toContain('Musterstadt (adorf): 1 categories')
  expect(seen.all()).toMatch(
    /texts are missing in "de-simple", the first is city.json\/contact\/office/,
  )
  expect(seen.all()).toContain('category muell has no keywords')
})

test('a broken city ends with a code that stops a pipeline', async () => {
  await using cities = await someCityFolders({
    adorf: { 'city.json': cityJson('adorf', { name: '' }) },
  })
  const seen = screen()
  expect(await cityCommand(['check', cities.dir], 'nowhere', tools(seen))).toBe(1)
  expect(seen.all()).toContain('adorf/city.json: name\n  Write something here: it is empty.')
})

test('a new city starts with another one’s categories, and the check names what is to be filled in', async () => {
  await using cities = await someCityFolders({ adorf: {} })
  const seen = screen()
  expect(await cityCommand(['new', 'neustadt', 'adorf'], cities.dir, tools(seen))).toBe(0)
  expect(await cityCommand(['check'], cities.dir, tools(seen))).toBe(1)
  const fields = ['name', 'jurisdiction_id', 'bounds', 'contact.email', 'number_prefix']
  for (const field of fields) expect(seen.all()).toContain(`neustadt/city.json: ${field}\n`)
  expect(seen.all()).toContain('neustadt/outline.geojson: geometry.coordinates\n')
})

test('filled in, the new city passes', async () => {
  await using cities = await someCityFolders({ adorf: {} })
  const boundary = join(cities.dir, 'boundary.geojson')
  const feature = {
    type: 'Feature',
    properties: null,
    geometry: { type: 'Polygon', coordinates: [square] },
  }
  await writeFile(boundary, JSON.stringify({ type: 'FeatureCollection', features: [feature] }))

  const seen = screen()
  await cityCommand(['new', 'neustadt', 'adorf'], cities.dir, tools(seen))
  expect(await cityCommand(['outline', boundary, 'neustadt'], cities.dir, tools(seen))).toBe(0)
  expect(seen.all()).toContain('"bounds": [8.1, 50.1, 8.9, 50.9]')
  await writeFile(join(cities.dir, 'neustadt/city.json'), JSON.stringify(cityJson('neustadt')))
  expect(await cityCommand(['check'], cities.dir, tools(seen))).toBe(0)
})

test.each([
  [['new', 'adorf', 'adorf'], /is there already; nothing was changed/],
  [['new', 'Neu Stadt', 'adorf'], /is no id/],
  [['new', 'neustadt', 'nirgends'], /no city "nirgends"/],
  [['outline', 'missing.geojson', 'adorf'], /Add this file: it is missing/],
  [['outline', 'package.json', 'adorf'], /exactly one Polygon or MultiPolygon/],
  [['outline', 'package.json', 'nirgends'], /no city "nirgends"/],
])('%j is answered with a reason, and changes nothing', async (args, reason) => {
  await using cities = await someCityFolders({ adorf: {} })
  const before = await readFile(join(cities.dir, 'adorf/city.json'), 'utf8')
  const seen = screen()
  expect(await cityCommand(args, cities.dir, tools(seen))).toBe(1)
  expect(seen.all()).toMatch(reason)
  expect(await readFile(join(cities.dir, 'adorf/city.json'), 'utf8')).toBe(before)
})

test('an unknown command shows what there is', async () => {
  const seen = screen()
  expect(await cityCommand(['paint'], 'nowhere', tools(seen))).toBe(2)
  expect(seen.all()).toContain('npm run city -- check')
})
