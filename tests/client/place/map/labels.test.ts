import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointOn, setAlong, wayOf } from '#client/place/map/city/alongLine.ts'
import type { Paper } from '#client/place/map/city/cityColours.ts'
import { createCrowd, squaresOfBox } from '#client/place/map/city/crowd.ts'
import { layOutLabels, type PlacedLabel } from '#client/place/map/city/labelLayout.ts'
import { type LabelSeed, labelSeedsOf } from '#client/place/map/city/labelSeeds.ts'
import type { VectorFeature } from '#client/place/pack/vectorTile.ts'

const paper: Paper = {
  colours: {} as Paper['colours'],
  font: 'sans-serif',
  strong: 1,
  plain: false,
}
const sheet = { width: 400, height: 600, zoom: 16 }
/** Every letter six pixels wide, whatever the font. */
const measure = (text: string) => text.length * 6
const along = (text: string, size = 12) => ({ text, width: measure(text), size, measure })

function laidOut(seeds: readonly LabelSeed[], look: Partial<Paper> = {}, zoom = 16) {
  const tile = { seeds, x: 0, y: 0, unit: 1 }
  const steps = layOutLabels([tile], { ...sheet, zoom }, { ...paper, ...look }, measure)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
const textsOf = (labels: readonly PlacedLabel[]) =>
  labels.map(({ glyphs }) => glyphs.map(({ text }) => text).join(''))

const feature = (tags: VectorFeature['tags'], type: VectorFeature['type'] = 'point') =>
  ({ type, tags, geometry: () => [] }) satisfies VectorFeature
const seedsOf = (layer: string, tags: VectorFeature['tags'], line: readonly number[]) =>
  labelSeedsOf(layer, feature(tags, line.length > 2 ? 'line' : 'point'), [line])
const street = (name: string, line: readonly number[]) =>
  seedsOf('roads', { kind: 'minor', name }, line)
const house = (n: string, x: number, y: number) => seedsOf('addresses', { n }, [x, y])

const coordinate = fc.integer({ min: 0, max: 380 })
const lines = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 8 })
  .map((points) => points.flat())

test('a name along any street is never upside down and no letter stands on its head', () => {
  fc.assert(
    fc.property(lines, fc.string({ minLength: 1, maxLength: 20 }), (line, text) => {
      const way = wayOf(line)
      const glyphs = setAlong(way, along(text), way.length / 2) ?? []
      if (glyphs.length === 1 && [...text].length > 1) {
        expect(Math.abs(glyphs[0]?.angle ?? 0)).toBeLessThanOrEqual(Math.PI / 2 + 1e-9)
        return
      }
      const [first, last] = [glyphs[0], glyphs.at(-1)]
      if (first && last && first.x !== last.x) expect(last.x).toBeGreaterThanOrEqual(first.x - 12)
    }),
  )
})

test('a name on a straight street is set in one piece, whichever way the street was drawn', () => {
  for (const line of [
    [0, 100, 200, 100],
    [200, 100, 0, 100],
  ]) {
    const glyphs = setAlong(wayOf(line), along('Ufer'), 100)
    expect(glyphs).toEqual([{ text: 'Ufer', x: 100, y: 100, angle: 0 }])
  }
})

test('a name follows a gentle bend letter by letter, in order', () => {
  const arc = Array.from({ length: 21 }, (_, i) => [
    200 + 150 * Math.cos(Math.PI - (i * Math.PI) / 40),
    200 - 150 * Math.sin((i * Math.PI) / 40),
  ]).flat()
  const glyphs = setAlong(wayOf(arc), along('Bogenstraße'), 110) ?? []
  expect(glyphs.map(({ text }) => text).join('')).toBe('Bogenstraße')
  const xs = glyphs.map(({ x }) => x)
  expect(xs).toEqual([...xs].sort((a, b) => a - b))
})

test('no name is bent around a corner', () => {
  const corner = wayOf([0, 0, 60, 0, 60, 60])
  expect(setAlong(corner, along('Eckenweg'), 60)).toBeUndefined()
})

test('a point beyond the ends of a way lies straight on', () => {
  const way = wayOf([0, 0, 10, 0, 10, 10])
  expect(pointOn(way, 5)).toEqual([5, 0])
  expect(pointOn(way, 15)).toEqual([10, 5])
  expect(pointOn(way, -4)).toEqual([-4, 0])
  expect(pointOn(way, 25)).toEqual([10, 15])
})

test('what is placed never covers anything else that is placed', () => {
  const numbers = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 250 })), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(numbers, (all) => {
      const labels = laidOut(
        all.flatMap(([x, y, n]) => house(String(n), x, y)),
        {},
        18,
      )
      const boxes = labels.flatMap(({ glyphs }) =>
        glyphs.map(({ text, x, y }) => ({ x, y, half: (measure(text) + 2) / 2 })),
      )
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1)) {
          const apart = Math.abs(one.x - other.x) >= one.half + other.half - 1e-6
          expect(apart || Math.abs(one.y - other.y) >= 12).toBe(true)
        }
    }),
  )
})

test('the more important name takes the place of the lesser, whatever comes first', () => {
  const town = seedsOf('places', { kind: 'suburb', name: 'Altstadt' }, [200, 300])
  const school = seedsOf('pois', { kind: 'school', name: 'Schule' }, [200, 300])
  expect(textsOf(laidOut([...school, ...town]))).toEqual(['Altstadt'])
})

test('the same street is not named twice side by side, but again far away', () => {
  const near = [...street('Weg', [0, 100, 150, 100]), ...street('Weg', [160, 100, 300, 100])]
  expect(textsOf(laidOut(near))).toEqual(['Weg'])
  const far = [...street('Weg', [0, 50, 150, 50]), ...street('Weg', [200, 500, 390, 500])]
  expect(textsOf(laidOut(far))).toEqual(['Weg', 'Weg'])
})

test('a street much shorter than its name stays without', () => {
  expect(laidOut(street('Bürgermeister-Schneider-Allee', [0, 0, 40, 0]))).toEqual([])
})

test('a park much smaller than its name stays without', () => {
  const ring = [0, 0, 30, 0, 30, 30, 0, 30]
  const park = labelSeedsOf('landuse', feature({ kind: 'park', name: 'Bürgerpark' }, 'polygon'), [
    ring,
  ])
  expect(park).toMatchObject([{ line: [15, 15], room: 30 }])
  expect(laidOut(park)).toEqual([])
})

test('house numbers begin at zoom 17', () => {
  expect(laidOut(house('12a', 100, 100), {}, 16)).toEqual([])
  expect(textsOf(laidOut(house('12a', 100, 100), {}, 17))).toEqual(['12a'])
})

test('long names stand in lines, one below the other', () => {
  const [label] = laidOut(
    seedsOf(
      'pois',
      { kind: 'townhall', name: 'Rathaus der Stadt Musterhausen am Fluss' },
      [200, 300],
    ),
  )
  expect(label?.glyphs.length).toBeGreaterThan(1)
  const ys = label?.glyphs.map(({ y }) => y) ?? []
  expect(ys).toEqual([...ys].sort((a, b) => a - b))
})

test('a symbol keeps its place when its name finds no room, and needs no name at all', () => {
  const wide = seedsOf('places', { kind: 'suburb', name: 'Sehr langes Viertel' }, [200, 320])
  const school = seedsOf('pois', { kind: 'school', name: 'Schule am Markt' }, [200, 300])
  const alone = laidOut([...wide, ...school]).find(({ icon }) => icon)
  expect(alone).toMatchObject({ glyphs: [], icon: { kind: 'school', x: 200, y: 300 } })
  const toilets = seedsOf('pois', { kind: 'toilets' }, [100, 100])
  expect(laidOut(toilets, {}, 17)).toMatchObject([{ glyphs: [], icon: { kind: 'toilets' } }])
})

test('plain mode shows fewer names, and larger ones', () => {
  const all = [
    ...street('Hauptstraße', [0, 100, 300, 100]),
    ...seedsOf('pois', { kind: 'school', name: 'Schule' }, [200, 300]),
  ]
  const [normal, plain] = [laidOut(all), laidOut(all, { plain: true })]
  expect([normal.length, plain.length]).toEqual([2, 1])
  const sizeOf = (label?: PlacedLabel) => Number(/([\d.]+)px/.exec(label?.font ?? '')?.[1])
  expect(sizeOf(plain[0])).toBeGreaterThan(sizeOf(normal[0]) * 1.2)
})

test('what has no name, or no kind that the map names, gives no label', () => {
  expect(seedsOf('roads', { kind: 'minor' }, [0, 0, 9, 9])).toEqual([])
  expect(seedsOf('places', { kind: 'planet', name: 'Erde' }, [0, 0])).toEqual([])
  expect(seedsOf('earth', { name: 'Erde' }, [0, 0])).toEqual([])
})

test('a crowd knows what is taken, also across its cells', () => {
  const crowd = createCrowd()
  crowd.take(squaresOfBox(47, 47, 80, 12))
  expect(crowd.isFree(squaresOfBox(80, 50, 10, 10))).toBe(false)
  expect(crowd.isFree(squaresOfBox(47, 70, 80, 12))).toBe(true)
})
