import { partsIn, sentencesIn, wordsIn } from './words.ts'

export type Rule =
  | 'long_sentence'
  | 'long_word'
  | 'passive'
  | 'subjunctive'
  | 'abbreviation'
  | 'special_character'

export interface Hit {
  readonly rule: Rule
  readonly sentence: string
}

export interface PlainLimits {
  readonly mostWords: number
  /** Letters of a word between its hyphens. */
  readonly longestPart: number
  /** Long words that are names, and cannot be split. */
  readonly names: readonly string[]
}

export const plainLimits: PlainLimits = {
  mostWords: 12,
  longestPart: 12,
  names: ['Stadtlabor', 'Musterstadt', 'Straßenverkehr'],
}

const participle = /(?:\bge\p{L}+(?:t|en)|\p{L}+iert|\b(?:ver|be|er|ent|zer)\p{L}+(?:t|en))$/u
const passiveVerb = /\b(?:wird|werden|wurde|wurden|worden|werde)\b/i
const subjunctive =
  /\b(?:würde|hätte|wäre|könnte|müsste|dürfte|sollte|gäbe|käme|ginge|ließe|bräuchte)(?:n|st|t)?\b/i
const abbreviation =
  /\b(?:z\.\s?B|d\.\s?h|u\.\s?a|usw|bzw|ca|etc|evtl|inkl|ggf|Nr|Tel|Std|Min|Str|Abs|Art)\.(?!\p{L}{3})/u
const specialCharacter = /[&%§€@#/()[\]<>*+=;|_~^]/

/** "werden" with a participle behind it; "Es wird dunkel" is none. */
function isPassive(sentence: string): boolean {
  if (!passiveVerb.test(sentence)) return false
  const words = wordsIn(sentence).filter((word) => !passiveVerb.test(word))
  // A participle is written small; the subject before it may look like one but is a noun.
  return words.some((word) => /^\p{Ll}/u.test(word) && participle.test(word))
}

function hasLongWord(sentence: string, { longestPart, names }: PlainLimits): boolean {
  const words = wordsIn(sentence).filter((word) => !names.includes(word))
  return words.some((word) => partsIn(word).some((part) => part.length > longestPart))
}

/**
 * Rules of BITV 2.0 annex 2 part 2 and DIN SPEC 33429 that a program can see: short sentences,
 * split words, no passive, no subjunctive, no abbreviation, no special character.
 */
export function plainHits(text: string, limits: PlainLimits = plainLimits): Hit[] {
  // Its full stops look like ends of sentences.
  const abbreviated = abbreviation.test(text)
    ? [{ rule: 'abbreviation', sentence: text } as const]
    : []
  const inSentences = sentencesIn(text).flatMap((sentence) =>
    (
      [
        ['long_sentence', wordsIn(sentence).length > limits.mostWords],
        ['long_word', hasLongWord(sentence, limits)],
        ['passive', isPassive(sentence)],
        ['subjunctive', subjunctive.test(sentence)],
        ['special_character', specialCharacter.test(sentence.replaceAll('(Wort)', ''))],
      ] as const
    ).flatMap(([rule, isSo]) => (isSo ? [{ rule, sentence }] : [])),
  )
  return [...abbreviated, ...inSentences]
}
