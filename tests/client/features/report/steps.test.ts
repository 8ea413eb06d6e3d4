import { expect, test } from 'vitest'
import { tileGroups } from '#client/features/report/categoryTiles.ts'
import type { Draft } from '#client/features/report/draft.ts'
import {
  mainSteps,
  nextStep,
  stepForField,
  stepOf,
  stepWords,
} from '#client/features/report/steps.ts'
import { placeFromFix } from '#client/features/report/useFix.ts'
import { aCategory, aDraft, inTown, lamp, other, pothole, rubbish } from './aCity.ts'

const here = { lat: 50.05, long: 8.75, source: 'gps' as const }
const next = (
  draft: Partial<Draft>,
  category = rubbish,
  position: 'searching' | 'refused' = 'refused',
) => nextStep({ draft: { ...aDraft('d'), ...draft }, category, position })

test('with photo, place and category there is nothing more to ask', () => {
  expect(next({ place: here })).toBe('review')
})

test('only what is missing is asked, in the order of the flow', () => {
  expect(nextStep({ draft: aDraft('d'), category: undefined, position: 'idle' })).toBe('category')
  expect(next({}, pothole)).toBe('questions')
  expect(next({ attributes: { breit: '30' } }, pothole)).toBe('place')
  expect(next({ place: here }, other)).toBe('text')
  expect(next({ place: here, description: 'Hallo' }, other)).toBe('review')
})

test('a position still being sought holds nobody up', () => {
  expect(next({}, rubbish, 'searching')).toBe('review')
})

test('words are a place as good as a pin', () => {
  expect(next({ place: { description: 'hinter dem Bahnhof' } })).toBe('review')
  expect(next({ place: { description: '  ' } })).toBe('place')
})

test('danger is never passed by', () => {
  expect(next({ place: here, attributes: { kabel: 'ja' } }, lamp)).toBe('questions')
})

test('the steps are counted without those that nobody has to see', () => {
  const draft = { ...aDraft('d'), place: here }
  expect(mainSteps({ draft, category: rubbish, position: 'found' })).toHaveLength(3)
  expect(mainSteps({ draft, category: pothole, position: 'found' })).toHaveLength(4)
})

test('each step has a word of its own in the address, and the way back', () => {
  for (const [step, word] of Object.entries(stepWords)) expect(stepOf(word)).toBe(step)
  expect(stepOf('gesendet')).toBeUndefined()
})

test.each([
  ['attributes.breit', 'questions'],
  ['contact.email', 'contact'],
  ['place', 'place'],
  ['draft', 'review'],
])('a problem with %s is mended on the step %s', (field, step) => {
  expect(stepForField(field)).toBe(step)
})

test('a fix fills an empty place and follows a better fix, but leaves the chosen place alone', () => {
  const draft = aDraft('d')
  expect(placeFromFix(draft, inTown, 'if_none')?.place).toMatchObject({ lat: 50.05, source: 'gps' })
  const found = { ...draft, place: { lat: 1, long: 1, source: 'gps' as const, accuracy_m: 90 } }
  expect(placeFromFix(found, inTown, 'if_none')?.place?.accuracy_m).toBe(12)
  const chosen = { ...draft, place: { lat: 1, long: 1, source: 'map' as const } }
  expect(placeFromFix(chosen, inTown, 'if_none')).toBeUndefined()
  expect(placeFromFix(chosen, inTown, 'always')?.place?.lat).toBe(50.05)
  expect(placeFromFix({ ...chosen, locked: ['place'] }, inTown, 'always')).toBeUndefined()
})

test('a described place gets its pin and keeps its words', () => {
  const draft = { ...aDraft('d'), place: { description: 'am Tor', source: 'address' as const } }
  expect(placeFromFix(draft, inTown, 'if_none')?.place).toEqual({
    description: 'am Tor',
    lat: 50.05,
    long: 8.75,
    accuracy_m: 12,
    source: 'gps',
  })
})

test('up to ten categories stand without headings, most used first; more stand in groups', () => {
  const list = (count: number) => ({
    groups: [{ id: 'all', name: { de: 'Alles' } }],
    categories: Array.from({ length: count }, (_, n) => aCategory(`c${n}`, { share: n / 100 })),
  })
  const [few] = tileGroups(list(10))
  expect(few?.group).toBeUndefined()
  expect(few?.categories[0]?.service_code).toBe('c9')
  expect(tileGroups(list(11)).map(({ categories }) => categories.length)).toEqual([6, 5])
})
