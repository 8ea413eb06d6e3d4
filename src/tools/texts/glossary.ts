import type { Catalogue } from './catalogue.ts'
import { sourceOf } from './plurals.ts'

/** A German word, and by language the beginnings of words that stand for it. */
export interface Term {
  readonly german: string
  readonly words: Readonly<Record<string, readonly string[]>>
}

/** Now and then a pronoun or another turn reads better than the word itself. */
const leastShare = 0.75

/** Terms that a language does not say with its word, by the share of texts that have it. */
export function strayTerms(
  terms: readonly Term[],
  source: Catalogue,
  own: Catalogue,
  language: string,
): { term: string; share: number; without: string[] }[] {
  return terms.flatMap(({ german, words }) => {
    const accepted = words[language]
    if (!accepted) return [{ term: german, share: 0, without: [] }]
    const pairs = [...own].flatMap(([namespace, texts]) =>
      [...texts].map(([key, text]) => ({
        key: `${namespace}:${key}`,
        text: text.toLocaleLowerCase(language),
        german: sourceOf(key, source.get(namespace) ?? new Map()) ?? '',
      })),
    )
    const meant = pairs.filter((pair) => pair.german.includes(german))
    const without = meant.filter(({ text }) => !accepted.some((word) => text.includes(word)))
    const share = meant.length === 0 ? 1 : 1 - without.length / meant.length
    return share < leastShare
      ? [{ term: german, share, without: without.map(({ key }) => key) }]
      : []
  })
}
