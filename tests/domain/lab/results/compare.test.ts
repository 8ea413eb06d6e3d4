import { expect, it } from 'vitest'
import { barOf, type Compared } from '#domain/lab/results/compare.ts'

const rows = (...figures: (number | null)[]) =>
  figures.map((figure, at) => ({ value: `${at}`, label: '', figures: [figure, null] }))
const aQuestion = (unit: Compared['unit'], ...figures: (number | null)[]): Compared => ({
  ...{ path: '/q', label: 'Was?', language: 'de', unit, answered: [5, 5] },
  rows: rows(...figures),
})

it.each([
  ['a share is as long as it is large', aQuestion('share', 0.25), 0.25, 0.25],
  ['who stands first has the longest', aQuestion('place', 1, 2, 3, 4), 1, 1],
  ['who stands last has one all the same', aQuestion('place', 1, 2, 3, 4), 4, 0.25],
  ['the largest number fills it', aQuestion('median', 3, 12), 12, 1],
  ['a smaller one in proportion', aQuestion('median', 3, 12), 3, 0.25],
  ['below nothing there is nothing', aQuestion('median', -3, 12), -3, 0],
  ['where all is nothing, too', aQuestion('median', 0), 0, 0],
  ['what is withheld has none', aQuestion('share', null), null, null],
])('the bar of a comparison: %s', (_, compared, figure, length) => {
  expect(barOf(compared, figure)).toBe(length)
})
