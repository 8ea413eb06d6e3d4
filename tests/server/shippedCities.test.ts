import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { HandlingSchema, isClosed, minReasonLength } from '#domain/handling.ts'
import { categoryPictograms, pictograms } from '#domain/pictograms.ts'
import { distanceM, inOutline, type Ring } from '#domain/place.ts'
import { type LoadedCity, loadCities } from '#server/cities.ts'
import { cityHints } from '#tools/city/cityHints.ts'

const folder = 'public/cities'
const loaded = await loadCities(folder)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2))
const cities = loaded.value
const named = (id: string): LoadedCity => {
  const found = cities.get(id)
  if (!found) throw new Error(`no city ${id}`)
  return found
}

test('the four cities are served, Offenbach first, the invented one last', () => {
  const ids = ['offenbach', 'giessen', 'wetzlar', 'fulda', 'musterstadt']
  expect([...cities.keys()]).toEqual(ids)
})

describe.each([...cities])('%s', (_, city) => {
  const { categories } = city.list

  test('says everything in German, in plain German and in English', () => {
    expect(cityHints(city).filter((hint) => hint.includes('missing'))).toEqual([])
  })

  test('finds every category by everyday words, plain words and English ones', () => {
    for (const { keywords } of categories) {
      for (const language of ['de', 'de-simple', 'en']) {
        expect(keywords[language]?.length).toBeGreaterThan(2)
      }
    }
  })

  test('can be told of anything in four taps: no question has to be answered', () => {
    const required = categories.flatMap(({ questions }) => questions.filter((one) => one.required))
    expect(required).toEqual([])
  })

  test('keeps plain language plain: one thought, no abbreviations', () => {
    const plain = [...JSON.stringify(city.list).matchAll(/"de-simple":"([^"]+)"/g)].map(
      ([, text = '']) => text,
    )
    expect(
      plain.filter((text) => text.length > 80 || /z\. ?B\.|ggf\.|bzw\.|usw\./.test(text)),
    ).toEqual([])
  })

  test('stops a report where life is in danger, with a number to call', () => {
    const stops = categories.flatMap(({ questions }) => questions.flatMap((one) => one.stops))
    const emergencies = stops.filter(({ kind }) => kind === 'emergency')
    expect(emergencies.length).toBeGreaterThan(0)
    expect(
      emergencies.every(({ phone }) => phone === '110' || phone === '112' || phone === undefined),
    ).toBe(true)
    expect(emergencies.every(({ text }) => /11[02]/.test(text.de ?? ''))).toBe(true)
  })

  test('has an outline that is small, does not cross itself and names its source', () => {
    const rings = city.outline.geometry.coordinates.flat()
    expect(rings.flat().length).toBeLessThanOrEqual(80)
    for (const ring of rings) expect(crossings(ring)).toBe(0)
    const source = city.city.invented ? 'erfundene Stadt' : '© GeoBasis-DE / BKG (2025)'
    expect(city.outline.properties.attribution).toContain(source)
  })

  test('draws its river, and its places lie inside', () => {
    const kinds = city.ground.features.map(({ properties }) => properties.kind)
    expect(kinds).toContain('water')
    for (const { geometry, properties } of city.ground.features) {
      if (geometry.type !== 'Point') continue
      const [long, lat] = geometry.coordinates
      expect([properties.name, inOutline({ lat, long }, city.outline.geometry)]).toEqual([
        properties.name,
        true,
      ])
    }
  })
})

test('the invented town says so by its name, and only it has a map that comes along', () => {
  const invented = [...cities.values()].filter(({ city }) => city.invented)
  expect(invented.map(({ city }) => city.name)).toEqual(['Musterstadt (erfunden)'])
  const mapped = [...cities.values()].filter(({ mapFiles }) => mapFiles.length > 0)
  expect(mapped).toEqual(invented)
  const bytes = named('musterstadt').mapFiles.reduce((sum, file) => sum + file.bytes, 0)
  expect(bytes).toBeLessThan(1_500_000)
})

test('Gießen keeps the codes of its Open311 server', () => {
  const codes = named('giessen').list.categories.map(({ service_code }) => service_code)
  expect(codes).toEqual(['015', '010', '012', '013', '011', '016', '017', '014'])
})

test.each(['wetzlar', 'fulda'])('in %s a fear space is for the desk alone', (id) => {
  const { categories } = named(id).list
  expect(categories.filter((one) => !one.public).map(({ service_code }) => service_code)).toEqual([
    'angstraum',
  ])
})

describe('the example reports of Offenbach', async () => {
  const { list, outline, city } = named('offenbach')
  const ReportsSchema = v.array(
    v.strictObject({
      service_code: v.picklist(list.categories.map(({ service_code }) => service_code)),
      lat: v.number(),
      long: v.number(),
      address: v.pipe(v.string(), v.startsWith('Nähe ')),
      description: v.pipe(v.string(), v.minLength(10)),
      handling: HandlingSchema,
      status_notes: v.nullable(v.pipe(v.string(), v.minLength(minReasonLength))),
      age_days: v.pipe(v.number(), v.integer(), v.minValue(0)),
      supports: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  )
  const demo = v.parse(
    ReportsSchema,
    JSON.parse(await readFile(`${folder}/offenbach/demo.json`, 'utf8')),
  )

  test('lie inside the city, in walking distance of its centre or its districts', () => {
    expect(demo.filter((report) => !inOutline(report, outline.geometry))).toEqual([])
    expect(demo.every((report) => distanceM(report, city.centre) < 6000)).toBe(true)
  })

  test('have a public reason as soon as the city has touched them', () => {
    expect(
      demo.filter(
        ({ handling, status_notes }) => (handling === 'received') !== (status_notes === null),
      ),
    ).toEqual([])
  })

  test('are about sixty, a good half of them open', () => {
    expect([demo.length, demo.filter(({ handling }) => !isClosed(handling)).length]).toEqual([
      60, 35,
    ])
  })
})

test('every pictogram is in the sprite, and takes the colour of the text', async () => {
  const sprite = await readFile('public/pictograms.svg', 'utf8')
  const ids = [...sprite.matchAll(/<symbol id="p-([^"]+)"/g)].map(([, id]) => id)
  expect(ids.sort()).toEqual([...pictograms].sort())
  expect(categoryPictograms.length).toBe(new Set(categoryPictograms).size)
  expect(sprite).not.toMatch(/#[0-9a-f]{3,6}"|<script|href=/i)
})

/** How often sides of a ring that are no neighbours cross each other. */
function crossings(ring: Ring): number {
  const sides = ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const)
  const left = ([ax, ay]: Ring[number], [bx, by]: Ring[number], [cx, cy]: Ring[number]) =>
    Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
  return sides.reduce((sum, [a, b], index) => {
    const later = sides.slice(index + 2)
    return (
      sum +
      later.filter(
        ([c, d]) => left(a, b, c) * left(a, b, d) < 0 && left(c, d, a) * left(c, d, b) < 0,
      ).length
    )
  }, 0)
}
