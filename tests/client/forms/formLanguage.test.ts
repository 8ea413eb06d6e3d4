import { expect, test } from 'vitest'
import { nearestLanguage } from '#client/forms/useFormLanguage.ts'

const spoken = ['de', 'de-simple', 'en']

test('a form follows the app, and plain words go first for whoever wants them', () => {
  expect(nearestLanguage(spoken, 'en', 'plain')).toBe('en')
  expect(nearestLanguage(spoken, 'de', 'normal')).toBe('de')
  expect(nearestLanguage(spoken, 'de-simple', 'plain')).toBe('de-simple')
})

test('who reads none of its languages gets its plain words in plain mode, else its first ones', () => {
  expect(nearestLanguage(spoken, 'ar', 'plain')).toBe('de-simple')
  expect(nearestLanguage(spoken, 'ar', 'normal')).toBeUndefined()
})
