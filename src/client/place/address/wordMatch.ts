import { distances } from './editDistance.ts'

/** Letters of a word as bits: two words that share too few of them need not be compared. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Typing errors forgiven in a word; none in numbers. */
export const forgiven = (word: string): number =>
  /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2

export interface Typed {
  readonly word: string
  readonly letters: number
  readonly mistakes: number
  readonly isNumber: boolean
}

export const typedWord = (word: string): Typed => ({
  word,
  letters: lettersOf(word),
  mistakes: forgiven(word),
  isNumber: /\d/.test(word),
})

/**
 * How well a typed word fits a word of a name: 1 the same, down to 0.5 for a distant likeness,
 * 0 not at all. A beginning is worth more the more of the word is there.
 */
export function wordMatch(typed: Typed, word: string, letters: number): number {
  const length = typed.word.length
  if (typed.word === word) return 1
  // Most words of a city share too few letters with any other: no need to compare them.
  const lost = typed.letters & ~letters
  const close = lost === 0 ? partMatch(typed, word) : 0
  if (close > 0) return close
  const most = typed.mistakes
  if (most === 0 || word.length < length - most) return 0
  return lost !== 0 && countBits(lost) > most ? 0 : distantMatch(typed, word)
}

function partMatch({ word: typed, isNumber }: Typed, word: string): number {
  const share = typed.length / word.length
  if (word.startsWith(typed)) return isNumber ? 0.6 : 0.78 + 0.17 * share
  return typed.length >= 3 && share < 1 && word.includes(typed) ? 0.55 + 0.2 * share : 0
}

const distantMatch = ({ word: typed, mistakes }: Typed, word: string): number =>
  distances(typed, word, mistakes, (start, whole) => {
    if (whole <= mistakes) return 0.92 - (0.9 * whole) / typed.length
    return start <= mistakes && typed.length >= 5 ? 0.8 - (0.9 * start) / typed.length : 0
  })
