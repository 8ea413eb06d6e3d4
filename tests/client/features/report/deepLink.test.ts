import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fitToPack,
  ignoredIn,
  ignoredQuery,
  parseDeepLink,
} from '#client/features/report/deepLink.ts'
import { aCategory, aQuestion } from './aCity.ts'

const parse = (query: string, cities: readonly string[] = ['offenbach', 'fulda']) =>
  parseDeepLink(new URLSearchParams(query), cities)

const lamp = {
  groups: [{ id: 'all', name: { de: 'Alles' } }],
  categories: [
    aCategory('lampe', {
      questions: [
        aQuestion('nummer', { datatype: 'string', order: 1 }),
        aQuestion('anzahl', { datatype: 'number', order: 2, max: 9 }),
      ],
    }),
  ],
}

test('a sticker on a lamp post fills in city, category, place and number, and locks them', () => {
  const link = parse(
    'stadt=offenbach&kategorie=lampe&lat=50.1&long=8.76&ort=Waldstr.%2012&antwort.nummer=L-12&sperren=city,place,service_code,attributes',
  )
  expect(fitToPack(link, lamp)).toEqual({
    prefill: {
      city: 'offenbach',
      service_code: 'lampe',
      place: { lat: 50.1, long: 8.76, address_string: 'Waldstr. 12', source: 'link' },
      attributes: { nummer: 'L-12' },
      locked: ['city', 'place', 'service_code', 'attributes.nummer'],
    },
    ignored: [],
  })
})

test.each([
  ['stadt=atlantis', ['stadt']],
  ['stadt=<script>', ['stadt']],
  ['kategorie=a b', ['kategorie']],
  ['lat=91&long=8', ['lat']],
  ['lat=50,1&long=8.7', ['lat']],
  ['lat=50.1', ['long']],
  ['long=8.7', ['lat']],
  [`ort=${'x'.repeat(301)}`, ['ort']],
  ['antwort.=x', ['antwort']],
  ['antwort.nummer=', ['antwort']],
  ['sperren=alles', ['sperren']],
])('of %s the person is told what was ignored', (query, ignored) => {
  expect(parse(query).ignored).toEqual(ignored)
  expect(parse(query).prefill.place).toBeUndefined()
})

test('what is locked may be said in the same words as what is filled in', () => {
  const start = 'stadt=offenbach&kategorie=lampe&ort=Waldstr.%2012&antwort.nummer=L-12&sperren='
  expect(parse(`${start}stadt,ort,kategorie,antwort`)).toEqual(
    parse(`${start}city,place,service_code,attributes`),
  )
  expect(parse(`${start}constructor`).ignored).toEqual(['sperren'])
})

test('before the list of cities is known, a well-formed city is believed', () => {
  expect(parse('stadt=giessen', []).prefill.city).toBe('giessen')
})

test('a category that the city does not have is named, and its answers and locks go with it', () => {
  const link = parse('kategorie=loch&antwort.nummer=1&sperren=service_code,attributes')
  expect(fitToPack(link, lamp)).toEqual({ prefill: {}, ignored: ['kategorie', 'antwort'] })
})

test('an answer that the question does not allow is named and not locked', () => {
  const link = parse('kategorie=lampe&antwort.anzahl=zwölf&antwort.nummer=L1&sperren=attributes')
  expect(fitToPack(link, lamp)).toEqual({
    prefill: {
      service_code: 'lampe',
      attributes: { nummer: 'L1' },
      locked: ['attributes.nummer'],
    },
    ignored: ['antwort'],
  })
})

test('shared pictures are asked for by name', () => {
  expect(parse('geteilt=1').prefill).toEqual({ shared: true })
  expect(parse('geteilt=0').prefill).toEqual({})
})

test('whatever stands in a link, it never crashes and fills in only what is sound', () => {
  const names = ['stadt', 'kategorie', 'lat', 'long', 'ort', 'antwort.nummer', 'sperren', 'geteilt']
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string())
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const { prefill, ignored } = fitToPack(
        parseDeepLink(new URLSearchParams(pairs), ['offenbach']),
        lamp,
      )
      const { lat, long } = prefill.place ?? {}
      expect((lat === undefined) === (long === undefined)).toBe(true)
      expect(Math.abs(lat ?? 0)).toBeLessThanOrEqual(90)
      expect(prefill.city ?? 'offenbach').toBe('offenbach')
      expect(prefill.service_code ?? 'lampe').toBe('lampe')
      for (const field of prefill.locked ?? []) {
        const [head = ''] = field.split('.')
        expect(Object.keys(prefill)).toContain(head)
      }
      expect(ignoredIn(ignoredQuery(ignored).split('=')[1])).toHaveLength(ignored.length)
    }),
  )
})

test('every point of the earth can be linked to', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -90_000_000, max: 90_000_000 }),
      fc.integer({ min: -180_000_000, max: 180_000_000 }),
      (microLat, microLong) => {
        const lat = (microLat / 1e6).toFixed(6)
        const long = (microLong / 1e6).toFixed(6)
        expect(parse(`lat=${lat}&long=${long}`).prefill.place).toEqual({
          lat: Number(lat),
          long: Number(long),
          source: 'link',
        })
      },
    ),
  )
})
