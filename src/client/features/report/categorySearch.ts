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

/** A word as people type it: "Müll" is found by "muell" and by "mull". */
export function foldings(word: string): string[] {
  const small = word.toLocaleLowerCase('de').normalize('NFC').replaceAll('ß', 'ss')
  const long = small.replace(/[äöü]/g, (letter) => germanPairs[letter] ?? letter)
  const bare = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '')
  return [...new Set([bare(long), bare(small)])]
}
