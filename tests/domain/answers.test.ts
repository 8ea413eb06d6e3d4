import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  type Answers,
  answerProblems,
  relevantAnswers,
  relevantQuestions,
  stopperFor,
} from '#domain/answers.ts'
import { type Category, CategorySchema } from '#domain/category.ts'

const text = (de: string) => ({ de })
const list = (code: string, order: number, keys: readonly string[], more: object = {}) => ({
  code,
  datatype: 'singlevaluelist',
  order,
  description: text(code),
  values: keys.map((key) => ({ key, name: text(key) })),
  ...more,
})
const category = (questions: readonly object[]): Category =>
  v.parse(CategorySchema, {
    service_code: 'x',
    service_name: text('x'),
    group: 'g',
    pictogram: 'other',
    expected_days: 1,
    questions,
  })

const asbestos = category([
  list('kind', 1, ['bags', 'hazardous']),
  list('leaking', 2, ['yes', 'no'], {
    required: true,
    only_if: { code: 'kind', any_of: ['hazardous'] },
    stops: [{ key: 'yes', kind: 'emergency', text: text('112'), phone: '112' }],
  }),
  list('touched', 3, ['yes', 'no'], { only_if: { code: 'leaking', any_of: ['no'] } }),
])

describe('the questions of a category', () => {
  test('a follow-up is asked only after the answer that calls for it', () => {
    const asked = (answers: Answers) => relevantQuestions(asbestos, answers).map(({ code }) => code)
    expect(asked({})).toEqual(['kind'])
    expect(asked({ kind: 'hazardous' })).toEqual(['kind', 'leaking'])
    expect(asked({ kind: ['bags', 'hazardous'], leaking: 'no' })).toEqual([
      'kind',
      'leaking',
      'touched',
    ])
  })

  test('a changed mind takes the whole chain of follow-ups with it', () => {
    const answers = { kind: 'bags', leaking: 'no', touched: 'yes' }
    expect(relevantAnswers(asbestos, answers)).toEqual({ kind: 'bags' })
  })

  test('a hidden answer calls nobody to the fire brigade', () => {
    expect(stopperFor(asbestos, { kind: 'bags', leaking: 'yes' })).toBeUndefined()
    expect(stopperFor(asbestos, { kind: 'hazardous', leaking: 'yes' })?.phone).toBe('112')
  })

  test('a required follow-up is missed only while it is asked', () => {
    expect(answerProblems(asbestos, { kind: 'bags' })).toEqual({})
    expect(answerProblems(asbestos, { kind: 'hazardous' })).toEqual({ leaking: 'required' })
  })
})

describe('an answer', () => {
  const one = (datatype: string, more: object = {}) =>
    category([{ code: 'q', datatype, order: 1, description: text('q'), ...more }])

  test.each([
    ['number', { min: 1, max: 200 }, '2,5', undefined],
    ['number', { min: 1, max: 200 }, '0', 'out_of_range'],
    ['number', {}, 'viele', 'not_a_number'],
    ['datetime', {}, '2026-11-22', undefined],
    ['datetime', {}, 'gestern', 'not_a_date'],
    ['string', {}, 'zwei\nZeilen', 'line_break'],
    ['text', {}, 'zwei\nZeilen', undefined],
    ['text', {}, 'x'.repeat(2001), 'too_long'],
    ['text', { required: true }, '   ', 'required'],
  ])('of type %s with %o: %j is told to be %s', (datatype, more, answer, problem) => {
    expect(answerProblems(one(datatype, more), { q: answer }).q).toBe(problem)
  })

  test('a list takes its own keys only, and a single choice only one of them', () => {
    expect(answerProblems(asbestos, { kind: 'sofa' })).toEqual({ kind: 'not_in_list' })
    expect(answerProblems(asbestos, { kind: ['bags', 'bags'] })).toEqual({ kind: 'not_in_list' })
  })
})

describe('for any category and any answers', () => {
  const keys = ['a', 'b', 'c'] as const
  const questionOf = (index: number) =>
    fc
      .record({
        required: fc.boolean(),
        order: fc.integer({ min: 1, max: 6 }),
        on: fc.option(
          fc.record({
            code: fc.integer({ min: 0, max: 4 }).map((other) => `q${other}`),
            any_of: fc.subarray([...keys], { minLength: 1 }),
          }),
        ),
      })
      .map(({ required, order, on }) =>
        list(`q${index}`, order, keys, { required, ...(on && { only_if: on }) }),
      )
  const anyCategory = fc.tuple(...[0, 1, 2, 3, 4].map(questionOf)).map(category)
  const anyAnswers = fc.dictionary(
    fc.constantFrom('q0', 'q1', 'q2', 'q3', 'q4', 'unknown'),
    fc.oneof(fc.constantFrom(...keys), fc.array(fc.constantFrom(...keys, 'z')), fc.string()),
  )

  test('an answer to a hidden question never counts', () => {
    fc.assert(
      fc.property(anyCategory, anyAnswers, (any, answers) => {
        const asked = new Set(relevantQuestions(any, answers).map(({ code }) => code))
        const counted = [
          ...Object.keys(relevantAnswers(any, answers)),
          ...Object.keys(answerProblems(any, answers)),
        ]
        expect(counted.filter((code) => !asked.has(code))).toEqual([])
      }),
    )
  })

  test('leaving out the hidden answers changes neither questions nor problems', () => {
    fc.assert(
      fc.property(anyCategory, anyAnswers, (any, answers) => {
        const kept = relevantAnswers(any, answers)
        expect(relevantAnswers(any, kept)).toEqual(kept)
        expect(relevantQuestions(any, kept)).toEqual(relevantQuestions(any, answers))
        expect(answerProblems(any, kept)).toEqual(answerProblems(any, answers))
      }),
    )
  })

  test('questions come in the order the city gave them', () => {
    fc.assert(
      fc.property(anyCategory, anyAnswers, (any, answers) => {
        const orders = relevantQuestions(any, answers).map(({ order }) => order)
        expect(orders).toEqual([...orders].sort((a, b) => a - b))
      }),
    )
  })
})
