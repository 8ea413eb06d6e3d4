import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createCategorySearch } from '#client/features/report/categorySearch.ts'
import { CategoryListSchema } from '#domain/category.ts'
import { CitySchema } from '#domain/city.ts'
import { type PhraseBook, withPhrases } from '#domain/phraseBook.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const pack = {
  city: v.parse(CitySchema, read('public/cities/offenbach/city.json')),
  list: v.parse(CategoryListSchema, read('public/cities/offenbach/categories.json')),
}
function find(language: string, query: string) {
  const book = read(`src/locales/${language}/_city.json`) as PhraseBook
  return createCategorySearch(withPhrases(pack, book, language).list.categories)(query)[0]
}

test.each([
  ['tr', 'çöp', 'muell'],
  ['tr', 'cop', 'muell'],
  ['tr', 'çukur', 'strasse'],
  ['ar', 'قمامة', 'muell'],
  ['ar', 'القمامة', 'muell'],
  ['ar', 'شجره', 'gruen'],
  ['uk', 'сміття', 'muell'],
  ['ru', 'светофор', 'verkehr'],
  ['pl', 'smieci', 'muell'],
  ['pl', 'światła', 'verkehr'],
  ['el', 'λακκουβα', 'strasse'],
  ['hr', 'smece', 'muell'],
  ['bg', 'светофар', 'verkehr'],
  ['ro', 'gunoi', 'muell'],
  ['it', 'spazzatura', 'muell'],
])('in %s „%s“ finds %s', (language, query, code) => {
  expect(find(language, query)).toBe(code)
})

test('German words find it in every language, as on the signs', () => {
  expect(find('tr', 'Sperrmüll')).toBe('muell')
  expect(find('ar', 'muell')).toBe('muell')
})
