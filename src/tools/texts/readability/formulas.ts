import { partsIn, sentencesIn, syllablesOf, wordsIn } from './words.ts'

export interface Measures {
  readonly sentences: number
  /** Mean and most words in a sentence. */
  readonly meanWords: number
  readonly mostWords: number
  /**
   * First Vienna formula (Bamberger/Vanecek 1984), in school years:
   * 0.1935·MS + 0.1672·SL + 0.1297·IW − 0.0327·ES − 0.875, with MS, IW and ES the percentage of
   * words with three or more syllables, with more than six letters and with one syllable, and SL
   * the mean words in a sentence.
   */
  readonly wiener: number
  /**
   * Flesch's reading ease for German (Amstad 1978): 180 − ASL − 58.5·ASW, with ASL the mean words
   * in a sentence and ASW the mean syllables in a word. Higher is easier.
   */
  readonly amstad: number
}

const percent = (part: number, whole: number) => (100 * part) / whole

/** Means nothing for a single label: give it all the texts of a screen or a file. */
export function measure(texts: Iterable<string>): Measures {
  const sentences = [...texts].flatMap(sentencesIn).map(wordsIn)
  const lengths = sentences.map((words) => words.length)
  // Who writes "Müll-Eimer" has made two easy words of a hard one.
  const parts = sentences.flat().flatMap(partsIn)
  const syllables = parts.map(syllablesOf)
  const count = Math.max(1, parts.length)
  const meanWords = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, sentences.length)
  const share = (isSo: (part: string, index: number) => boolean) =>
    percent(parts.filter(isSo).length, count)
  return {
    sentences: sentences.length,
    meanWords,
    mostWords: Math.max(0, ...lengths),
    wiener:
      0.1935 * share((_, index) => (syllables[index] ?? 1) >= 3) +
      0.1672 * meanWords +
      0.1297 * share((part) => part.length > 6) -
      0.0327 * share((_, index) => syllables[index] === 1) -
      0.875,
    amstad: 180 - meanWords - 58.5 * (syllables.reduce((sum, each) => sum + each, 0) / count),
  }
}
