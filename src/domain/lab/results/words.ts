import { stopWords } from './stopWords.ts'

export interface WordCount {
  readonly word: string
  readonly count: number
}

const shortest = 3
const mostWords = 60

/** Letters with their marks, with a hyphen or an apostrophe inside. Never mere figures. */
const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu

/**
 * How many of the texts use a word: one text that repeats itself does not shout the others down.
 * `Bäume` and `bäume` are one word, shown as it is written most often. The most frequent first.
 */
export function countWords(texts: readonly string[]): readonly WordCount[] {
  const spellings = new Map<string, Map<string, number>>()
  for (const text of texts) {
    for (const [key, written] of wordsOf(text)) {
      const ways = spellings.get(key) ?? new Map<string, number>()
      ways.set(written, (ways.get(written) ?? 0) + 1)
      spellings.set(key, ways)
    }
  }
  return [...spellings.values()]
    .map(mostUsual)
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'de'))
    .slice(0, mostWords)
}

/** What one person has said once is no common word; shown only where nothing is said more often. */
export function saidOften(words: readonly WordCount[]): readonly WordCount[] {
  const often = words.filter(({ count }) => count > 1)
  return often.length > 0 ? often : words
}

function wordsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [written] of text.normalize('NFC').matchAll(wordPattern)) {
    const key = written.toLocaleLowerCase('de')
    if (key.length >= shortest && !stopWords.has(key) && !found.has(key)) found.set(key, written)
  }
  return found
}

function mostUsual(ways: ReadonlyMap<string, number>): WordCount {
  const [word] = [...ways].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'de'))[0] ?? ['']
  return { word, count: [...ways.values()].reduce((sum, one) => sum + one, 0) }
}
