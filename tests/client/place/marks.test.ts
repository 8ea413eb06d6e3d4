import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridSpacingM, metresPerPixel } from '#client/place/map/bare/paintGrid.ts'
import { indexReports, isPlaced, type Mark, type PlacedReport } from '#client/place/map/clusters.ts'
import { offsetsOfSameSpot } from '#client/place/map/spread.ts'
import type { PublicReport } from '#protocol/report.ts'

const everywhere = [-180, -85, 180, 85] as const
const at = (id: string, lat: number, long: number) => ({ id, lat, long }) as PlacedReport
const countIn = (marks: readonly Mark[]) =>
  marks.reduce((sum, mark) => sum + (mark.kind === 'cluster' ? mark.count : 1), 0)

const points = fc.array(
  fc.tuple(
    fc.double({ min: 50, max: 50.2, noNaN: true }),
    fc.double({ min: 8.6, max: 8.9, noNaN: true }),
  ),
  { maxLength: 60 },
)

test('at every zoom every report is there, alone or within a number', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 9, max: 19 }), (places, zoom) => {
      const index = indexReports(
        places.map(([lat, long], id) => at(String(id), lat, long)),
        1,
      )
      expect(countIn(index.marksIn(everywhere, zoom))).toBe(places.length)
    }),
  )
})

test('a number opens at a deeper zoom, and from zoom 18 on each report stands alone', () => {
  const near = [at('a', 50.1, 8.76), at('b', 50.1001, 8.7601)]
  const index = indexReports(near, 1)
  const [cluster] = index.marksIn(everywhere, 12)
  expect(cluster?.kind === 'cluster' && cluster.opensAt()).toBeGreaterThan(12)
  expect(index.marksIn(everywhere, 18).map(({ key }) => key)).toEqual(['b', 'a'])
})

test('a number stands in the middle of its reports, and what is far from all others stands alone', () => {
  const index = indexReports(
    [at('a', 50.1, 8.76), at('b', 50.1002, 8.7602), at('far', 50.19, 8.9)],
    1,
  )
  const marks = index.marksIn(everywhere, 14)
  expect(marks.map(({ kind, at }) => [kind, at.lat.toFixed(4), at.long.toFixed(4)])).toEqual([
    ['report', '50.1900', '8.9000'],
    ['cluster', '50.1001', '8.7601'],
  ])
})

test('pulling the map leaves each number what it is; only a view farther away drops it', () => {
  const near = [at('a', 50.1, 8.76), at('b', 50.1001, 8.7601), at('c', 50.15, 8.8)]
  const index = indexReports(near, 7)
  const [before] = index.marksIn([8.7, 50, 8.79, 50.2], 12)
  const after = index.marksIn([8.75, 50.05, 8.9, 50.2], 12)
  expect(after.map(({ key }) => key)).toContain(before?.key)
  expect(index.marksIn([8.9, 50, 9, 50.2], 12)).toEqual([])
})

test('reports of the very same spot are one number up to the last zoom that gathers', () => {
  const index = indexReports([at('a', 50.1, 8.76), at('b', 50.1, 8.76)], 1)
  const [mark] = index.marksIn(everywhere, 17)
  expect(mark?.kind === 'cluster' && mark.opensAt()).toBe(18)
})

test('the Tab key meets the marks from north to south', () => {
  const index = indexReports([at('s', 50.0, 8.7), at('n', 50.2, 8.7), at('m', 50.1, 8.7)], 1)
  expect(index.marksIn(everywhere, 18).map(({ key }) => key)).toEqual(['n', 'm', 's'])
})

test('a report without coordinates is left to the list', () => {
  expect(isPlaced({ lat: null, long: null } as PublicReport)).toBe(false)
})

test('reports of exactly the same spot stand apart, all others stay where they are', () => {
  const index = indexReports([at('a', 50.1, 8.76), at('b', 50.1, 8.76), at('c', 50.2, 8.7)], 1)
  const offsets = offsetsOfSameSpot(index.marksIn(everywhere, 19))
  expect(offsets.get('c')).toEqual({ x: 0, y: 0 })
  const [a, b] = [offsets.get('a'), offsets.get('b')]
  expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(30)
})

test('the measuring grid is never closer than a thumb', () => {
  for (let zoom = 15; zoom <= 19; zoom++) {
    const mpp = metresPerPixel(50.1, zoom)
    expect(gridSpacingM(mpp) / mpp).toBeGreaterThanOrEqual(80)
  }
})
