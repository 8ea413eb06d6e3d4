import type { AddressIndex, Entry } from './addressIndex.ts'
import { fold, shortForms } from './fold.ts'
import type { Reading } from './readings.ts'
import { lettersOf, wordMatch } from './wordMatch.ts'

export interface NameMatch {
  readonly entry: Entry
  readonly quality: number
}

/** Of the letters typed, this share must be found again in a name. */
const enough = 0.62
/** A word that only names the district, the postcode or the city: no word of the name, but right. */
const areaBonus = 0.04

/** For each word typed, the words of names that it may mean, with how well they fit. */
export type WordLook = (typed: string) => ReadonlyMap<number, number>

/** Each word is compared with all words of the city's names once, however often it is asked for. */
export function createWordLook({ words, wordLetters }: AddressIndex, kept = 64): WordLook {
  const looked = new Map<string, ReadonlyMap<number, number>>()
  return (typed) => {
    const known = looked.get(typed)
    if (known) return known
    const found = new Map<number, number>()
    const letters = lettersOf(typed)
    words.forEach((word, id) => {
      const fit =
        word === shortForms[typed] ? 0.97 : wordMatch(typed, letters, word, wordLetters[id] ?? 0)
      if (fit > 0) found.set(id, fit)
    })
    if (looked.size >= kept) looked.clear()
    looked.set(typed, found)
    return found
  }
}

/** Streets and places whose names fit the words, unsorted. */
export function searchNames(
  index: AddressIndex,
  look: WordLook,
  { words, isStreet }: Reading,
): readonly NameMatch[] {
  if (words.length === 0) return []
  const fits = words.map(look)
  const joined = words.length > 1 ? look(words.join('')) : undefined
  const areas = areaFits(index, words)
  const matches: NameMatch[] = []
  for (const id of candidates(index, joined ? [...fits, joined] : fits)) {
    const entry = index.entries[id]
    if (!entry) continue
    const apart = qualityOf(entry, words, fits, areas[entry.area] ?? [], index)
    const asOne = 0.99 * ((joined ?? fits[0])?.get(entry.whole) ?? 0)
    const quality = Math.max(apart, asOne) + streetBonus(entry, isStreet)
    if (quality >= enough) matches.push({ entry, quality })
  }
  return matches
}

function candidates(
  { holders }: AddressIndex,
  fits: readonly ReadonlyMap<number, number>[],
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const fit of fits) {
    for (const word of fit.keys()) for (const entry of holders[word] ?? []) found.add(entry)
  }
  return found
}

const streetBonus = ({ isStreet, kind }: Entry, asked: boolean): number => {
  if (!asked) return 0
  return isStreet ? 0.03 : kind === 'street' ? -0.04 : -0.12
}

/** For each area, whether each typed word is one of its own: district, postcode, the city's name. */
function areaFits(
  { areas, cityWords }: AddressIndex,
  typed: readonly string[],
): readonly (readonly boolean[])[] {
  const letters = typed.map(lettersOf)
  const isOf = (index: number, words: readonly string[]) =>
    words.some((word) => {
      const one = typed[index] ?? ''
      return one.length > 1 && wordMatch(one, letters[index] ?? 0, word, lettersOf(word)) >= 0.7
    })
  return areas.map(({ postcode, words }) =>
    typed.map(
      (word, index) =>
        (word.length === 5 && word === postcode) || isOf(index, words) || isOf(index, cityWords),
    ),
  )
}

/** Letters that fit, of those typed; a little less for words of the name that nobody asked for. */
function qualityOf(
  entry: Entry,
  typed: readonly string[],
  fits: readonly ReadonlyMap<number, number>[],
  ofArea: readonly boolean[],
  { words }: AddressIndex,
): number {
  let [good, all, bonus] = [0, 0, 0]
  let matched = 0
  const taken = new Set<number>()
  typed.forEach((word, index) => {
    let [best, slot] = [0, -1]
    entry.words.forEach((id, at) => {
      const fit = taken.has(at) ? 0 : (fits[index]?.get(id) ?? 0)
      if (fit > best) [best, slot] = [fit, at]
    })
    if (best < 0.6 && ofArea[index]) {
      bonus = areaBonus
      return
    }
    all += word.length
    good += best * word.length
    if (slot < 0) return
    taken.add(slot)
    matched += words[entry.words[slot] ?? 0]?.length ?? 0
  })
  if (taken.size === 0) return 0
  return (good / all) * (0.88 + (0.12 * matched) / Math.max(1, entry.letters)) + bonus
}

/** Written just so: decides between names that only sound alike. */
export const literalBonus = ({ folded }: Entry, query: string): number =>
  folded.length > 2 && fold(query).includes(folded) ? 0.02 : 0
