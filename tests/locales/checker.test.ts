import { expect, test } from 'vitest'
import { flatTexts } from '#tools/texts/catalogue.ts'
import { compareTexts } from '#tools/texts/compare.ts'
import { categoriesOf } from '#tools/texts/plurals.ts'
import { measure } from '#tools/texts/readability/formulas.ts'
import { plainHits } from '#tools/texts/readability/rules.ts'
import { syllablesOf } from '#tools/texts/readability/words.ts'

const source = flatTexts({
  send: 'Senden',
  more_one: '{{count}} Foto fehlt',
  more_other: '{{count}} Fotos fehlen',
})
const found = (language: string, texts: object) =>
  compareTexts(source, flatTexts(texts), { language }).map(({ key, what }) => `${key}: ${what}`)

test('a complete language has no problem', () => {
  expect(
    found('pl', {
      send: 'Wyślij',
      ...{ more_one: 'Brakuje zdjęcia', more_few: 'Brakuje {{count}} zdjęć' },
      ...{ more_many: 'Brakuje {{count}} zdjęć', more_other: 'Brakuje {{count}} zdjęcia' },
    }),
  ).toEqual([])
})

test('each kind of slip is told with its key', () => {
  expect(
    found('ru', {
      send: 'Senden',
      ...{ more_one: 'Нет {{count}} фото ', more_few: 'Нет {{zahl}} фото' },
      ...{ more_many: 'Нет {{count}} фото', less: 'Меньше' },
    }).sort(),
  ).toEqual([
    'less: extra',
    'more_few: placeholders',
    'more_one: spaces',
    'more_other: missing',
    'send: same_as_german',
  ])
})

test('a button may not grow out of its frame', () => {
  expect(found('tr', { send: 'Bildirimimi belediyeye gönder lütfen' })).toContain('send: too_long')
})

test('Arabic tells six kinds of numbers apart, Turkish two', () => {
  expect(categoriesOf('ar')).toHaveLength(6)
  expect(categoriesOf('tr')).toHaveLength(2)
})

test.each([
  ['Haus', 1],
  ['Müll', 1],
  ['Meldung', 2],
  ['Bäume', 2],
  ['Nation', 3],
  ['Papierkorb', 3],
])('%s has %i syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count)
})

test('office German is measured as hard, plain German as easy', () => {
  const office = measure([
    'Die Inanspruchnahme der Meldemöglichkeit erfolgt unter Berücksichtigung der datenschutzrechtlichen Bestimmungen.',
  ])
  const plain = measure([
    'Machen Sie ein Foto.',
    'Die Stadt sieht das Foto.',
    'Dann hilft die Stadt.',
  ])
  expect(office.wiener).toBeGreaterThan(12)
  expect(office.amstad).toBeLessThan(20)
  expect(plain.wiener).toBeLessThan(3)
  expect(plain.amstad).toBeGreaterThan(80)
})

test.each([
  ['Die Meldung wird gespeichert.', 'passive'],
  ['Das wäre gut.', 'subjunctive'],
  ['Zum Beispiel z. B. Müll.', 'abbreviation'],
  ['Müll/Dreck', 'special_character'],
  ['Barrierefreiheitserklärung', 'long_word'],
  ['Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn.', 'long_sentence'],
])('„%s“ is told as %s', (text, rule) => {
  expect(plainHits(text).map((hit) => hit.rule)).toEqual([rule])
})

test.each([
  'Es wird dunkel.',
  'Dann wird das Bild klein.',
  'Wir prüfen Ihre Meldung.',
  'Erklärung zur Barriere-Freiheit',
])('„%s“ is plain', (text) => {
  expect(plainHits(text)).toEqual([])
})
