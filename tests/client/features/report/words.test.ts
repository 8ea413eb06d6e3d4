import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  shownNumber,
  shownTime,
  storedNumber,
  storedTime,
} from '#client/features/report/answerInput.ts'
import { createCategorySearch, foldings } from '#client/features/report/categorySearch.ts'
import { contactProblems } from '#client/features/report/contactProblems.ts'
import { personalIn } from '#domain/personalIn.ts'
import { lamp, other, pothole, rubbish } from './aCity.ts'

test.each([
  ['Bitte melden unter 0170 1234567', ['phone']],
  ['Tel. +49 69 8065-2222', ['phone']],
  ['069/12345678', ['phone']],
  ['schreiben Sie an anna.muster@example.org', ['email']],
  ['Das Auto OF-AB 123 steht da', ['plate']],
  ['F XY 1234E parkt', ['plate']],
  ['B-A 1', ['plate']],
])('"%s" seems to hold %j', (text, kinds) => {
  expect(personalIn(text)).toEqual(kinds)
})

test.each([
  'Seit dem 12.10.2026 liegt hier Müll',
  'Um 10:30 Uhr, Hausnummer 12',
  'Ein Sofa, 2,50 m lang, und 30 Säcke',
  'In der U-Bahn 7, Linie S 8',
  'PLZ 63065 Offenbach',
  '',
])('"%s" is left alone', (text) => {
  expect(personalIn(text)).toEqual([])
})

test('whatever is typed, the hint never fails', () => {
  fc.assert(fc.property(fc.string(), (text) => personalIn(text).length <= 3))
})

const find = createCategorySearch([rubbish, pothole, lamp, other])

test.each([
  ['müll', 'muell'],
  ['muell', 'muell'],
  ['mull', 'muell'],
  ['MÜL', 'muell'],
  ['matraze', 'muell'],
  ['schlagloh', 'loch'],
  ['latern', 'lampe'],
  ['street lamp', 'lampe'],
])('"%s" finds %s', (query, code) => {
  expect(find(query)[0]).toBe(code)
})

test('what nobody knows is not found', () => {
  expect(find('xylophon')).toEqual([])
})

test('a word is known with and without its dots', () => {
  expect(foldings('Straße')).toEqual(['strasse'])
  expect(foldings('Müll')).toEqual(['muell', 'mull'])
  fc.assert(fc.property(fc.string(), (word) => foldings(word).length > 0))
})

test('a German comma is shown, a point is stored', () => {
  expect(storedNumber(' 1,5')).toBe('1.5')
  expect(shownNumber('1.5', 'de')).toBe('1,5')
  expect(shownNumber('1.5', 'en')).toBe('1.5')
})

test('a time goes through the input and comes back to the minute', () => {
  const minutes = fc.integer({ min: 0, max: 33_000_000 })
  fc.assert(
    fc.property(minutes, (minute) => {
      const iso = new Date(minute * 60_000).toISOString()
      expect(storedTime(shownTime(storedTime(shownTime(iso))))).toBe(storedTime(shownTime(iso)))
    }),
  )
  expect(storedTime('gestern')).toBe('')
  expect(shownTime('')).toBe('')
})

test('contact is voluntary, but what is given must be usable', () => {
  expect(contactProblems({})).toEqual([])
  expect(contactProblems({ name: '', email: '', phone: '' })).toEqual([])
  expect(contactProblems({ email: 'anna@', phone: 'morgens' })).toEqual(['email', 'phone'])
})
