import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PhraseBook } from '#domain/phraseBook.ts'
import { readJson } from '#tools/texts/catalogue.ts'
import { compareTexts } from '#tools/texts/compare.ts'
import { locales, sameIn, translated } from './theTexts.ts'

type Texts = Readonly<Record<string, string>>
const cities = join(import.meta.dirname, '../../public/cities')

/** Every object of a city's files that has a text under "de". */
function* localTexts(value: unknown): Generator<Texts> {
  if (typeof value !== 'object' || value === null) return
  if ('de' in value && typeof value.de === 'string') yield value as Texts
  else for (const inner of Object.values(value)) yield* localTexts(inner)
}

const said = readdirSync(cities, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    ['city.json', 'categories.json'].flatMap((file) => [
      ...localTexts(readJson(join(cities, name, file))),
    ]),
  )
const german = new Map(said.map(({ de = '' }) => [de, de]))
const bookOf = (language: string) => readJson(join(locales, language, '_city.json')) as PhraseBook
const byBook = translated.filter((language) => language !== 'en')

test.each(['de-simple', 'en'])('every city says all in %s itself', (language) => {
  expect(said.filter((text) => !text[language]).map(({ de }) => de)).toEqual([])
})

test.each(byBook)('%s knows every phrase of every city, and no other', (language) => {
  const own = new Map(Object.entries(bookOf(language).texts))
  const same = [...sameIn(language), 'Graffiti', 'Moped']
  const problems = compareTexts(german, own, { language, same })
  // A tile has two lines: longer than a button is no fault here.
  expect(problems.filter(({ what }) => what !== 'too_long')).toEqual([])
})

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => digits)

test.each(byBook)('%s calls the same emergency numbers', (language) => {
  const wrong = Object.entries(bookOf(language).texts).filter(
    ([de, text]) => numbersIn(text).join() !== numbersIn(de).join(),
  )
  expect(wrong).toEqual([])
})

test.each(byBook)('in %s every category is found by words of its own', (language) => {
  const { keywords } = bookOf(language)
  const without = readdirSync(cities, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const list = readJson(join(cities, name, 'categories.json')) as {
        categories: { service_code: string; keywords: { de: string[] } }[]
      }
      return list.categories
        .filter((category) => !category.keywords.de.some((word) => word in keywords))
        .map(({ service_code }) => `${name}/${service_code}`)
    })
  expect(without).toEqual([])
})
