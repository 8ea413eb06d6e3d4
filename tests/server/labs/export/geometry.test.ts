import { expect, it } from 'vitest'
import { geometryOf, wktOf } from '#server/labs/export/geometry.ts'

const dots = { type: 'geotrace', extra: { 'lab::look': 'dots' } } as const
const way = { type: 'geotrace', extra: {} } as const
const area = { type: 'geoshape', extra: {} } as const
const place = { type: 'geopoint', extra: {} } as const
const three = '50.1 8.7 0 0;50.2 8.8 0 0;50.1 8.9 0 0'

it.each([
  [
    'dots are dots, and no way from one to the next',
    dots,
    '50.1 8.7 0 0;50.2 8.8 0 0',
    'MULTIPOINT ((8.7 50.1), (8.8 50.2))',
  ],
  ['one dot alone is an answer', dots, '50.1 8.7 0 0', 'MULTIPOINT ((8.7 50.1))'],
  ['a way', way, '50.1 8.7 0 0;50.2 8.8 0 0', 'LINESTRING (8.7 50.1, 8.8 50.2)'],
  ['a way of one place is none', way, '50.1 8.7 0 0', ''],
  [
    'an area that was left open is closed',
    area,
    three,
    'POLYGON ((8.7 50.1, 8.8 50.2, 8.9 50.1, 8.7 50.1))',
  ],
  [
    'an area that was closed stays so',
    area,
    `${three};50.1 8.7 0 0`,
    'POLYGON ((8.7 50.1, 8.8 50.2, 8.9 50.1, 8.7 50.1))',
  ],
  ['an area of two corners is none', area, '50.1 8.7 0 0;50.2 8.8 0 0', ''],
  ['a place', place, '50.1 8.7 0 0', 'POINT (8.7 50.1)'],
  ['no answer', dots, '', ''],
])('on a map: %s', (_, question, value, said) => {
  expect(wktOf(geometryOf(question, value))).toBe(said)
})
