import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestAssets } from '#client/place/assets/nearestAssets.ts'
import { distanceM, moved } from '#domain/place.ts'

const here = { lat: 50.1, long: 8.76 }
const lamp = (id: string, northM: number, eastM = 0) => ({
  id,
  point: moved(here, northM, eastM),
})

test('the lamps around are offered, the nearest first, none from another street', () => {
  const lamps = [lamp('far', 151), lamp('c', 40), lamp('a', 0, 8), lamp('b', -20), lamp('d', 149)]
  expect(nearestAssets(lamps, here).map(({ asset: { id } }) => id)).toEqual(['a', 'b', 'c', 'd'])
})

test('at most eight are offered, whatever stands around, and no nearer one is left out', () => {
  const metres = fc.integer({ min: -300, max: 300 })
  fc.assert(
    fc.property(fc.array(fc.tuple(metres, metres), { maxLength: 60 }), (places) => {
      const lamps = places.map(([north, east], index) => lamp(`n${index}`, north, east))
      const offered = nearestAssets(lamps, here)
      const all = lamps.map(({ point }) => distanceM(here, point)).filter((m) => m <= 150)
      expect(offered.map(({ distance_m }) => distance_m)).toEqual(
        all.sort((a, b) => a - b).slice(0, 8),
      )
    }),
  )
})
