import type { AddressBook, Street } from '#protocol/addressFile.ts'

export interface NumberMatch {
  /** Into the book's `numbers`. */
  readonly at: number
  readonly isExact: boolean
}

const leading = (number: string): number => Number.parseInt(number, 10)
const bare = (number: string): string => number.toLowerCase().replace(/[^a-z0-9-]/g, '')

/** "12" is in "10-14", if it is on the same side of the street. */
function isWithin(number: string, range: string): boolean {
  const [from = Number.NaN, to = Number.NaN] = range.split('-').map(leading)
  const value = leading(number)
  return value >= from && value <= to && (value - from) % 2 === 0
}

/** The house of this number, else the one whose number is nearest, on the same side if possible. */
export function searchNumber(
  { numbers }: Pick<AddressBook, 'numbers'>,
  { first, end }: Pick<Street, 'first' | 'end'>,
  wanted: string,
): NumberMatch | undefined {
  const value = leading(wanted)
  let [near, nearest] = [-1, Infinity]
  for (let at = first; at < end; at++) {
    const number = bare(numbers[at] ?? '')
    if (number === wanted || isWithin(wanted, number)) return { at, isExact: true }
    const apart = Math.abs(leading(number) - value)
    const otherSide = apart % 2 === 1 ? 0.5 : 0
    const otherLetter = apart === 0 ? 0.1 : 0
    const distance = apart + otherSide + otherLetter
    if (distance < nearest) [near, nearest] = [at, distance]
  }
  return near < 0 ? undefined : { at: near, isExact: false }
}
