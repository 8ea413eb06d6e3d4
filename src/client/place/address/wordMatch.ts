import { editDistance, startDistance } from './editDistance.ts'

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

/**
 * How well a typed word fits a word of a name: 1 the same, down to 0.5 for a distant likeness,
 * 0 not at all. A beginning is worth more the more of the word is there.
 */
export function wordMatch(typed: string, typedLetters: number, word: string, letters: number) {
  if (typed === word) return 1
  const share = typed.length / word.length
  if (word.startsWith(typed)) return /\d/.test(typed) ? 0.6 : 0.78 + 0.17 * share
  if (typed.length >= 3 && share < 1 && word.includes(typed)) return 0.55 + 0.2 * share
  const most = forgiven(typed)
  if (most === 0 || countBits(typedLetters & ~letters) > most) return 0
  const whole = editDistance(typed, word, most)
  if (whole <= most) return 0.92 - (0.9 * whole) / typed.length
  if (typed.length < 5) return 0
  const start = startDistance(typed, word, most)
  return start <= most ? 0.8 - (0.9 * start) / typed.length : 0
}
