import { splitStreet, street, wordsOf } from './fold.ts'

/** One way to read what was typed: names, and perhaps a house number. */
export interface Reading {
  readonly words: readonly string[]
  /** "12", "12a" */
  readonly number?: string
  /** "straße" was in it, in whatever spelling. */
  readonly isStreet: boolean
}

const houseNumber = /^\d{1,4}\p{L}?$/u
const maxWords = 8

/**
 * All ways to read a query. "12 Kaiserstr." has a number; "Straße des 17. Juni 5" has one of two,
 * or none while it is being typed.
 */
export function readingsOf(query: string): readonly Reading[] {
  const typed = wordsOf(query).slice(0, maxWords)
  const readings = [readingOf(typed)]
  typed.forEach((word, index) => {
    if (!houseNumber.test(word)) return
    const before = typed.slice(0, index)
    const behind = typed.slice(index + 1)
    const [next] = behind
    const last = typed[index - 1]
    // "12-14" is found by its first number; "12 a" is "12a", and perhaps a name that begins with a.
    if (last !== undefined && houseNumber.test(last)) return
    const rest = behind.filter((one) => !houseNumber.test(one))
    readings.push(readingOf([...before, ...behind], word))
    if (rest.length < behind.length) readings.push(readingOf([...before, ...rest], word))
    if (next?.length === 1 && /^\d+$/.test(word)) {
      readings.push(readingOf([...before, ...behind.slice(1)], word + next))
    }
  })
  return readings
}

function readingOf(typed: readonly string[], number?: string): Reading {
  const parts = typed.flatMap(splitStreet)
  const words = parts.filter((part) => part !== street)
  return {
    words,
    isStreet: parts.length > words.length,
    ...(number === undefined ? {} : { number }),
  }
}
