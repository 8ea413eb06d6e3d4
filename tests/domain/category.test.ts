import * as v from 'valibot'
import { expect, test } from 'vitest'
import { CategoryListSchema } from '#domain/category.ts'

const question = { code: 'size', datatype: 'string', order: 1, description: { de: 'Wie groß?' } }
const category = {
  service_code: 'muell',
  service_name: { de: 'Müll' },
  group: 'sauber',
  pictogram: 'waste',
  expected_days: 2,
}
const listOf = (...categories: readonly object[]) => ({
  groups: [{ id: 'sauber', name: { de: 'Sauberkeit' } }],
  categories,
})

test('a short category is complete: all else has a quiet default', () => {
  const { categories } = v.parse(CategoryListSchema, listOf(category))
  expect(categories[0]).toMatchObject({ public: true, share: 0, questions: [], keywords: {} })
})

test.each([
  ['no category at all', listOf()],
  ['two categories with one code', listOf(category, category)],
  ['a group that is not there', listOf({ ...category, group: 'wald' })],
  ['no German name', listOf({ ...category, service_name: { en: 'Waste' } })],
  ['an empty name', listOf({ ...category, service_name: { de: '  ' } })],
  [
    'a list question without answers',
    listOf({ ...category, questions: [{ ...question, datatype: 'singlevaluelist' }] }),
  ],
  [
    'a datatype unknown to Open311',
    listOf({ ...category, questions: [{ ...question, datatype: 'colour' }] }),
  ],
  ['two questions with one code', listOf({ ...category, questions: [question, question] })],
  [
    'a condition on nothing',
    listOf({ ...category, questions: [{ ...question, only_if: { code: 'x', any_of: ['y'] } }] }),
  ],
  [
    'a stopper for an answer nobody can give',
    listOf({
      ...category,
      questions: [{ ...question, stops: [{ key: 'x', kind: 'emergency', text: { de: '112' } }] }],
    }),
  ],
  ['a misspelt entry', listOf({ ...category, expected_day: 2 })],
])('%s is refused', (_, list) => {
  expect(v.is(CategoryListSchema, list)).toBe(false)
})
