import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relevantAnswers } from '#domain/answers.ts'
import { assetProblems, chosenAsset, withoutAsset } from '#domain/asset.ts'
import type { Category } from '#domain/category.ts'

const aboutLamps = { asset_kind: 'street_lamp', questions: [] } as unknown as Category
const aboutWaste = { questions: [] } as unknown as Category
const answers = { asset_id: 'n240109189', asset_ref: '4711' }

test('a chosen thing is sent with a report whose category is about things, and with no other', () => {
  expect(relevantAnswers(aboutLamps, { ...answers, stale: 'x' })).toEqual(answers)
  expect(relevantAnswers(aboutWaste, answers)).toEqual({})
})

test('a number without a thing says nothing', () => {
  expect(relevantAnswers(aboutLamps, { asset_ref: '4711' })).toEqual({})
})

test('who moves the pin away from the lamp no longer speaks of it', () => {
  const at = { lat: 50, long: 8 }
  expect(chosenAsset(aboutLamps, { ...at, source: 'asset' }, answers)).toEqual(answers)
  expect(chosenAsset(aboutLamps, { ...at, source: 'link' }, answers)).toEqual(answers)
  expect(chosenAsset(aboutLamps, { ...at, source: 'map' }, answers)).toBeUndefined()
  expect(chosenAsset(aboutLamps, { ...at, source: 'gps' }, answers)).toBeUndefined()
  expect(chosenAsset(aboutLamps, undefined, answers)).toBeUndefined()
})

test('a thing is named, not described', () => {
  expect(assetProblems(aboutLamps, answers)).toEqual({})
  expect(assetProblems(aboutLamps, { asset_id: 'the one at the corner' })).toEqual({
    asset_id: 'not_an_id',
  })
  expect(assetProblems(aboutLamps, { asset_id: ['n1', 'n2'] })).toEqual({ asset_id: 'not_an_id' })
  expect(assetProblems(aboutLamps, { asset_id: 'n1', asset_ref: 'a\nb' })).toEqual({
    asset_ref: 'not_a_ref',
  })
  expect(assetProblems(aboutLamps, { asset_id: 'n1', asset_ref: 'x'.repeat(65) })).toEqual({
    asset_ref: 'not_a_ref',
  })
})

test('whatever the answers are, what is left without the thing has no trace of it', () => {
  const anyAnswers = fc.dictionary(fc.constantFrom('asset_id', 'asset_ref', 'a', 'b'), fc.string())
  fc.assert(
    fc.property(anyAnswers, (given) => {
      const left = withoutAsset(given)
      expect(left).not.toHaveProperty('asset_id')
      expect(relevantAnswers(aboutLamps, left)).toEqual({})
    }),
  )
})
