import type { AddressIndex, Entry } from './addressIndex.ts'
import { fold, shortForms } from './fold.ts'
import type { Reading } from './readings.ts'
import { lettersOf, type Typed, typedWord, wordMatch } from './wordMatch.ts'

export interface NameMatch {
  readonly entry: Entry
  readonly quality: number
}

/** Of the letters typed, this share must be found again in a name. */
const enough = 0.62
/** A word that only names the district, the postcode or the city: no word of the name, but right. */
const areaBonus = 0.04

/** How well each of the city's words fits one word typed, and those that do so at all. */
export interface Look {
  readonly fits: Float32Array
  readonly ids: readonly number[]
}
export type WordLook = (typed: string) => Look

/** Each word is compared with all words of the city's names once, however often it is asked for. */
export function createWordLook(index: AddressIndex, kept = 32): WordLook {
  const looked = new Map<string, Look>()
  return (word) => {
    const look = looked.get(word) ?? lookAtAll(index, word)
    if (looked.size >= kept) looked.clear()
    looked.set(word, look)
    return look
  }
}

function lookAtAll({ words, wordLetters }: AddressIndex, word: string): Look {
  const typed = typedWord(word)
  const long = shortForms[word]
  const fits = new Float32Array(words.length)
  const ids: number[] = []
  for (let id = 0; id < words.length; id++) {
    const one = words[id] ?? ''
    const fit = one === long ? 0.97 : wordMatch(typed, one, wordLetters[id] ?? 0)
    if (fit === 0) continue
    fits[id] = fit
    ids.push(id)
  }
  return { fits, ids }
}

/** Streets and places whose names fit the words, unsorted. */
export function searchNames(
  index: AddressIndex,
  look: WordLook,
  { words, isStreet }: Reading,
): readonly NameMatch[] {
  if (words.length === 0) return []
  const looks = words.map(look)
  const joined = words.length > 1 ? look(words.join('')) : looks[0]
  const areas = areaFits(index, words)
  const matches: NameMatch[] = []
  for (const id of candidates(index, words, joined ? [...looks, joined] : looks)) {
    const entry = index.entries[id]
    if (!entry) continue
    const apart = qualityOf(entry, { words, looks, ofArea: areas[entry.area] ?? [] }, index)
    const asOne = 0.99 * (joined?.fits[entry.whole] ?? 0)
    const quality = Math.max(apart, asOne) + streetBonus(entry, isStreet)
    if (quality >= enough) matches.push({ entry, quality })
  }
  return matches
}

/** Entries with a word that fits; a single letter alone brings none where there are longer words. */
function candidates(
  { holders, entries }: AddressIndex,
  words: readonly string[],
  looks: readonly Look[],
): readonly number[] {
  const longEnough = words.some((word) => word.length > 1) ? 2 : 1
  const telling = looks.filter((_, at) => (words[at]?.length ?? longEnough) >= longEnough)
  const seen = new Uint8Array(entries.length)
  const found: number[] = []
  for (const word of telling.flatMap(({ ids }) => ids)) {
    for (const entry of holders[word] ?? []) {
      if (seen[entry] === 1) continue
      seen[entry] = 1
      found.push(entry)
    }
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
  words: readonly string[],
): readonly (readonly boolean[])[] {
  const typed = words.map(typedWord)
  const isOneOf = (one: Typed, names: readonly string[]) =>
    one.word.length > 1 && names.some((name) => wordMatch(one, name, lettersOf(name)) >= 0.7)
  const ofCity = typed.map((one) => isOneOf(one, cityWords))
  return areas.map((area) =>
    typed.map((one, index) => {
      const isPostcode = one.word.length === 5 && one.word === area.postcode
      return isPostcode || ofCity[index] === true || isOneOf(one, area.words)
    }),
  )
}

interface Asked {
  readonly words: readonly string[]
  readonly looks: readonly Look[]
  readonly ofArea: readonly boolean[]
}

/** Letters that fit, of those typed; a little less for words of the name that nobody asked for. */
function qualityOf(entry: Entry, { words, looks, ofArea }: Asked, index: AddressIndex): number {
  let [good, all, bonus, matched, taken] = [0, 0, 0, 0, 0]
  for (let at = 0; at < words.length; at++) {
    const length = words[at]?.length ?? 0
    const slot = bestSlot(entry, looks[at]?.fits, taken)
    const id = entry.words[slot] ?? -1
    const fit = looks[at]?.fits[id] ?? 0
    if (fit < 0.6 && ofArea[at]) {
      bonus = areaBonus
      continue
    }
    all += length
    good += fit * length
    matched += index.words[id]?.length ?? 0
    if (slot >= 0) taken |= 1 << slot
  }
  if (taken === 0) return 0
  return (good / all) * (0.88 + (0.12 * matched) / Math.max(1, entry.letters)) + bonus
}

/** The word of the name that fits best and has not been taken by another; -1 if none fits. */
function bestSlot({ words }: Entry, fits: Float32Array | undefined, taken: number): number {
  let [best, slot] = [0, -1]
  for (let at = 0; at < words.length; at++) {
    const fit = fits?.[words[at] ?? 0] ?? 0
    if (fit <= best || ((taken >> at) & 1) === 1) continue
    best = fit
    slot = at
  }
  return slot
}

/** Written just so: decides between names that only sound alike. */
export const literalBonus = ({ folded }: Entry, query: string): number =>
  folded.length > 2 && fold(query).includes(folded) ? 0.02 : 0
