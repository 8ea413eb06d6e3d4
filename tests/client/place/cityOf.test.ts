import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cityFor, nearbySame } from '#client/place/cityOf.ts'
import { moved } from '#domain/place.ts'
import type { CitySummary } from '#protocol/cities.ts'
import type { CityPack } from '#protocol/pack.ts'
import type { PublicReport } from '#protocol/report.ts'

const city = (id: string, west: number, south: number, side = 0.1): CitySummary => ({
  id,
  name: id,
  jurisdiction_id: `${id}.de`,
  centre: { lat: south + side / 2, long: west + side / 2 },
  bounds: [west, south, west + side, south + side],
})
const cities = [city('offenbach', 8.7, 50), city('hanau', 8.75, 50.05), city('fulda', 9.6, 50.5)]
/** Offenbach is the lower left triangle of its bounds. */
const pack = {
  city: { id: 'offenbach' },
  outline: {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [8.7, 50],
            [8.8, 50],
            [8.7, 50.1],
            [8.7, 50],
          ],
        ],
      ],
    },
  },
} as unknown as Pick<CityPack, 'city' | 'outline'>

test('a place within the outline is this city', () => {
  expect(cityFor({ lat: 50.02, long: 8.72 }, cities, pack)).toEqual({ kind: 'inside' })
})

test('a place within the bounds of another city names that city', () => {
  expect(cityFor({ lat: 50.09, long: 8.79 }, cities, pack)).toMatchObject({
    kind: 'other_city',
    city: { id: 'hanau' },
  })
})

test('a place in nobody’s bounds is outside, also in the corner of this city’s own bounds', () => {
  expect(cityFor({ lat: 48, long: 2 }, cities, pack)).toEqual({ kind: 'outside' })
  expect(cityFor({ lat: 50.04, long: 8.79 }, cities, pack)).toEqual({ kind: 'outside' })
})

const here = { lat: 50.1, long: 8.76 }
const report = (id: string, northM: number, more: Partial<PublicReport> = {}): PublicReport => ({
  id,
  service_request_id: id,
  service_code: 'waste',
  status: 'open',
  handling: 'received',
  status_notes: null,
  description: '',
  requested_datetime: '2026-05-01T09:30:00Z',
  updated_datetime: '2026-05-01T09:30:00Z',
  expected_datetime: null,
  ...moved(here, northM, 0),
  address: null,
  photos: [],
  supports: 0,
  example: false,
  ...more,
})

test('of the same open reports the three nearest within fifty metres are offered', () => {
  const reports = [
    report('far', 51),
    report('d', 40),
    report('b', 20),
    report('a', -5),
    report('c', -30),
    report('closed', 1, { status: 'closed', handling: 'done' }),
    report('lamp', 1, { service_code: 'lamp' }),
    report('nowhere', 0, { lat: null, long: null }),
  ]
  const found = nearbySame(reports, { point: here, serviceCode: 'waste' })
  expect(found.map(({ report: { id } }) => id)).toEqual(['a', 'b', 'c'])
  expect(found[0]?.distance_m).toBeCloseTo(5, 1)
})

test('whatever lies around, what is offered is near, sorted and at most three', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -200, max: 200 })), (metres) => {
      const found = nearbySame(
        metres.map((m, index) => report(String(index), m + 0.25)),
        { point: here, serviceCode: 'waste' },
      )
      expect(found.length).toBe(Math.min(3, metres.filter((m) => Math.abs(m + 0.25) <= 50).length))
      const distances = found.map(({ distance_m }) => distance_m)
      expect(distances).toEqual([...distances].sort((a, b) => a - b))
    }),
  )
})

test('two reports on one lamp are the same, wherever their pins stand; on two lamps they are not', () => {
  const reports = [
    report('unnamed', 10),
    report('this lamp', 400, { asset_id: 'n4711' }),
    report('the next lamp', 5, { asset_id: 'n4712' }),
    report('mended', 0, { asset_id: 'n4711', status: 'closed', handling: 'done' }),
  ]
  const sought = { point: here, serviceCode: 'waste' }
  const ids = (assetId?: string) =>
    nearbySame(reports, { ...sought, assetId }).map(({ report: { id } }) => id)
  expect(ids('n4711')).toEqual(['this lamp', 'unnamed'])
  expect(ids()).toEqual(['the next lamp', 'unnamed'])
})
