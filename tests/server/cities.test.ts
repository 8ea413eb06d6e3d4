import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { loadCities } from '#server/cities.ts'
import {
  cityJson,
  type FolderFiles,
  outlineJson,
  someCityFolders,
  square,
} from '#tests/support/cityFolders.ts'

async function problemsOf(folders: Readonly<Record<string, FolderFiles>>) {
  await using cities = await someCityFolders(folders)
  const loaded = await loadCities(cities.dir)
  return loaded.ok ? [] : loaded.error
}

describe('sound folders', () => {
  test('come in the order of the chooser, with what a device needs to fetch each file', async () => {
    await using cities = await someCityFolders({
      adorf: {},
      bedorf: { 'city.json': cityJson('bedorf', { order: 1 }) },
    })
    const loaded = await loadCities(cities.dir)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
    expect([...loaded.value.keys()]).toEqual(['bedorf', 'adorf'])

    const files = loaded.value.get('adorf')?.files ?? []
    expect(files.map(({ purpose }) => purpose)).toEqual(['city', 'categories', 'outline', 'ground'])
    for (const { path, sha256, bytes } of files) {
      const content = await readFile(path)
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
      expect(bytes).toBe(content.length)
    }
  })

  test('a byte order mark from an editor does no harm', async () => {
    const marked = `\uFEFF${JSON.stringify(cityJson('adorf'))}`
    expect(await problemsOf({ adorf: { 'city.json': marked } })).toEqual([])
  })
})

const city = (more: Readonly<Record<string, unknown>>) => ({ 'city.json': cityJson('adorf', more) })

describe('a broken folder is refused with file, field and remedy', () => {
  test.each<[string, FolderFiles, string, string, RegExp]>([
    ['a missing file', { 'ground.geojson': null }, 'ground.geojson', '', /^Add this file/],
    [
      'a comma too much',
      { 'city.json': '{\n  "id": "adorf",\n}' },
      'city.json',
      '',
      /line 3, column 1: expected a name/,
    ],
    [
      'an empty file',
      { 'outline.geojson': '' },
      'outline.geojson',
      '',
      /line 1, column 1: expected a value/,
    ],
    ['a missing entry', city({ name: undefined }), 'city.json', 'name', /^Add this entry/],
    ['an empty name', city({ name: '' }), 'city.json', 'name', /it is empty/],
    [
      'a misspelt entry',
      city({ emergancy: { de: '' } }),
      'city.json',
      'emergancy',
      /check its spelling: "emergancy"/,
    ],
    [
      'a text for a number',
      city({ order: '1' }),
      'city.json',
      'order',
      /^Write a number without quotes here instead of "1"/,
    ],
    [
      'a bad domain',
      city({ jurisdiction_id: 'Adorf' }),
      'city.json',
      'jurisdiction_id',
      /a domain like offenbach.de/,
    ],
    [
      'a bad rule',
      city({ publishing: 'never' }),
      'city.json',
      'publishing',
      /^Write one of "after_review", "at_once" instead of "never"\.$/,
    ],
    [
      'a latitude too far north',
      city({ centre: { lat: 95, long: 8.5 } }),
      'city.json',
      'centre.lat',
      /^Write at most 90 instead of 95/,
    ],
    [
      'a text without German',
      city({ after_report: { en: 'We read it.' } }),
      'city.json',
      'after_report',
      /German text/,
    ],
    [
      'another folder name',
      city({ id: 'anderswo' }),
      'city.json',
      'id',
      /rename the folder to "anderswo"/,
    ],
    [
      'bounds without the centre',
      city({ bounds: [8, 50, 8.4, 51] }),
      'city.json',
      'bounds',
      /the centre lies outside of the bounds/,
    ],
    [
      'bounds within the outline',
      city({ bounds: [8.2, 50.2, 8.8, 50.8] }),
      'city.json',
      'bounds',
      /outline .* reaches beyond/,
    ],
    [
      'bounds in the wrong order',
      city({ bounds: [9, 50, 8, 51] }),
      'city.json',
      'bounds',
      /west, south, east, north/,
    ],
    [
      'a centre outside of the outline',
      city({ centre: { lat: 50.95, long: 8.95 } }),
      'city.json',
      'centre',
      /outside of the outline/,
    ],
    [
      'a languages list without German',
      city({ languages: ['en'] }),
      'city.json',
      'languages',
      /Add "de"/,
    ],
    [
      'an outline that stays open',
      { 'outline.geojson': outlineJson(square.slice(0, -1)) },
      'outline.geojson',
      'geometry.coordinates.0.0',
      /Close the ring/,
    ],
    [
      'a bare polygon as outline',
      {
        'outline.geojson': {
          type: 'Feature',
          properties: {},
          geometry: { type: 'Polygon', coordinates: [square] },
        },
      },
      'outline.geojson',
      'geometry.type',
      /"MultiPolygon" instead of "Polygon"/,
    ],
  ])('%s', async (_, files, file, field, remedy) => {
    expect(await problemsOf({ adorf: files })).toContainEqual({
      file: `adorf/${file}`,
      field,
      remedy: expect.stringMatching(remedy),
    })
  })

  test.each([
    ['jurisdiction_id', 'adorf.example'],
    ['number_prefix', 'AD'],
  ])('two cities with one %s', async (field, value) => {
    const bedorf = { 'city.json': cityJson('bedorf', { [field]: value }) }
    expect(await problemsOf({ adorf: {}, bedorf })).toEqual([
      {
        file: 'bedorf/city.json',
        field,
        remedy: `Choose another one: adorf/city.json has "${value}" already.`,
      },
    ])
  })

  test('every broken folder is named at once, not one start after the other', async () => {
    const problems = await problemsOf({
      adorf: city({ name: '' }),
      bedorf: { 'ground.geojson': null },
    })
    expect(problems.map(({ file }) => file)).toEqual(['adorf/city.json', 'bedorf/ground.geojson'])
  })

  test('a place without any city says so', async () => {
    const [problem] = await problemsOf({})
    expect(problem?.remedy).toMatch(/at least one city folder/)
  })
})
