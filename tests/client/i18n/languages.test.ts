import { expect, test } from 'vitest'
import { formatAge, formatDate, formatList, formatTime } from '#client/i18n/format.ts'
import { createTranslations } from '#client/i18n/i18n.ts'
import { wishedLanguages } from '#client/i18n/languages.ts'

test('the device’s wishes lead the list, each once, as far as there are texts', () => {
  expect(wishedLanguages(['ar-SY', 'fr', 'de-DE', 'ar'])).toEqual(['ar', 'de'])
})

test('Arabic runs from right to left, with the digits that house numbers have here', async () => {
  const { i18n } = await createTranslations('ar')
  expect(i18n.dir()).toBe('rtl')
  expect(formatDate('2026-11-22T12:00:00Z', 'ar')).toContain('2026')
})

test('plain German stands on German where it has no words of its own', async () => {
  const translations = await createTranslations('de-simple')
  await translations.need('offline')
  expect(translations.i18n.t('offline:save')).toMatch(/speichern/i)
})

test('lists and ages are said in the reader’s language', () => {
  expect(formatList(['A', 'B', 'C'], 'de-simple')).toBe('A, B und C')
  expect(formatAge('2026-11-21T12:00:00Z', Date.parse('2026-11-22T12:00:00Z'), 'pl')).toBe(
    'wczoraj',
  )
})

test.each(['en', 'el', 'ar', 'de', 'uk'])(
  'in %s the clock has 24 hours, as on the street',
  (language) => {
    expect(formatTime(new Date(2026, 10, 22, 17, 5).getTime(), language)).toMatch(/17.05/)
  },
)
