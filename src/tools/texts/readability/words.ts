/** A value that comes later reads like one short word. */
const placeholder = /\{\{[^}]*\}\}/g

/** Sentences as a reader meets them: a line, or what ends in a full stop, mark or colon. */
export const sentencesIn = (text: string): string[] =>
  text
    .replace(placeholder, 'Wort')
    .split(/\n+|(?<=[.!?…:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))

/** "Bürger-Beteiligung" is one word of a sentence. */
export const wordsIn = (sentence: string): string[] =>
  sentence.match(/[\p{L}\p{N}]+(?:[-’'·.][\p{L}\p{N}]+)*/gu) ?? []

/** ... and two words to read. */
export const partsIn = (word: string): string[] => word.split(/[-·]/).filter((part) => part !== '')

const nucleus = /äu|au|ei|ai|eu|ie|aa|ee|oo|[aeiouyäöü]/g

/**
 * Syllables of a German word by its vowels: diphthongs and doubled vowels count once. Good for
 * averages ("Museum" is one short), not for hyphenation.
 */
export const syllablesOf = (word: string): number =>
  Math.max(1, (word.toLowerCase().match(nucleus) ?? []).length)
