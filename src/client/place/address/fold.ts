import { editDistance } from './editDistance.ts'

/**
 * Names as they are compared: small letters and digits, ß as ss, ä, ae and a alike. So "Mühl",
 * "Muehl" and "Muhl" are one word, at the price that "Bauer" and "Baur" are one, too.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/[øœ]/g, 'o')
    .replace(/([aou])e/g, '$1')

/** As it sounds: "Schmidt" and "Schmitt", "Josephstrasse" and "Jossefstrase" are spelt alike. */
export const sound = (folded: string): string =>
  folded
    .replace(/ph/g, 'f')
    .replace(/([td])h|dt/g, (_, letter) => letter ?? 't')
    .replace(/ck|c(?!h)/g, 'k')
    .replace(/tz/g, 'z')
    .replace(/y/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1')

/** The words of a text, as they sound. Digits and a letter behind them stay together: "12a". */
export function wordsOf(text: string): string[] {
  const folded = fold(text).match(/\p{L}+|\d+\p{L}?(?!\p{L})|\d+/gu) ?? []
  return folded.map((word) => (/^\d/.test(word) ? word : sound(word)))
}

/** What people and signs write for whole words, as these sound. */
export const shortForms: Readonly<Record<string, string>> = {
  st: 'sankt',
  pl: 'plaz',
  hbf: 'hauptbahnhof',
  bhf: 'bahnhof',
  dr: 'doktor',
}

/** What is left of "Straße" in any spelling, also while it is being typed. */
export const street = 'str'
const streetForms = /^(.*?)(strase|stras|stra|str)$/
const longest = 'strase'

/** "Kaiserstraße", "kaiserstr", "Kaiser Str." are the word "kaiser" and a street. */
export function splitStreet(word: string): readonly string[] {
  if (word === 'strase' || word === 'strasen') return [street]
  const [, core, form] = streetForms.exec(word) ?? []
  if (form !== undefined) return core ? [core, street] : [street]
  for (const length of [6, 5, 7]) {
    const tail = word.slice(-length)
    const isLong = word.length >= length + 3
    if (isLong && /^[st]/.test(tail) && editDistance(tail, longest, 1) <= 1) {
      return [word.slice(0, -length), street]
    }
  }
  return [word]
}
