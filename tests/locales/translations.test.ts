import { expect, test } from 'vitest'
import { compareTexts } from '#tools/texts/compare.ts'
import { strayTerms } from '#tools/texts/glossary.ts'
import { cataloguesOf, german, sameIn, terms, translated } from './theTexts.ts'

const pairs = translated.flatMap((language) =>
  [...german.keys()].map((namespace) => [language, namespace] as const),
)

test.each(pairs)(
  '%s/%s says all that German says, in its own script and plurals',
  (language, namespace) => {
    const source = german.get(namespace) ?? new Map()
    const own = cataloguesOf(language).get(namespace) ?? new Map()
    const problems = compareTexts(source, own, { language, same: sameIn(language) })
    expect(problems).toEqual([])
  },
)

test.each(translated)('%s has no namespace that German has not', (language) => {
  expect([...cataloguesOf(language).keys()].filter((name) => !german.has(name))).toEqual([])
})

test.each(translated)('%s calls the same thing by the same word', (language) => {
  expect(strayTerms(terms, german, cataloguesOf(language), language)).toEqual([])
})
