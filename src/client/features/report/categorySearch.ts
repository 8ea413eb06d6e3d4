import MiniSearch from 'minisearch'
import type { Category } from '#domain/category.ts'

export type FindCategories = (query: string) => readonly string[]

/** Finds service codes by name and everyday words, in every language the city wrote them in. */
export function createCategorySearch(categories: readonly Category[]): FindCategories {
  const index = new MiniSearch<{ id: string; name: string; words: string }>({
    fields: ['name', 'words'],
    processTerm: foldings,
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2 }, combineWith: 'OR' },
  })
  index.addAll(
    categories.map(({ service_code, service_name, keywords, description }) => ({
      id: service_code,
      name: Object.values(service_name).join(' '),
      words: [...Object.values(keywords).flat(), ...Object.values(description ?? {})].join(' '),
    })),
  )
  return (query) => index.search(query).map(({ id }) => String(id))
}

const germanPairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** Letters that are no letter with a mark to Unicode, yet to whoever types in a hurry. */
const nearLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ı: 'i', ł: 'l', đ: 'd' },
  ...{ ة: 'ه', ى: 'ي' },
}
const arabicArticle = /^ال(?=\p{L}{3})/u

const bare = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßıłđةى]/g, (letter) => nearLetters[letter] ?? letter)

/** A word as people type it: "Müll" is found by "muell" and by "mull", "القمامة" by "قمامه". */
export function foldings(word: string): string[] {
  const small = word.toLocaleLowerCase('de').normalize('NFC')
  const long = small.replace(/[äöü]/g, (letter) => germanPairs[letter] ?? letter)
  const folded = bare(small)
  return [...new Set([bare(long), folded, folded.replace(arabicArticle, '')])]
}
