import type { AssetKind } from '#domain/assetKind.ts'
import type { Point } from '#domain/place.ts'
import type { AddressBook } from '#protocol/addressFile.ts'
import type { Asset, AssetList } from '#protocol/assetFile.ts'
import { fold, shortForms, splitStreet, street, wordsOf } from './fold.ts'
import { lettersOf } from './wordMatch.ts'

/** A street or a named place, as it is searched. */
export interface Entry {
  readonly kind: 'street' | 'place'
  /** Into the book's `streets` or `places`. */
  readonly at: number
  /** For the question whether it was written just so. */
  readonly folded: string
  /** Into the index's words, without "street". */
  readonly words: readonly number[]
  /** All of them in one, for "kaiserfriedrichstr". */
  readonly whole: number
  readonly letters: number
  readonly isStreet: boolean
  readonly area: number
  readonly point: Point
}

export interface NumberedAsset {
  readonly kind: AssetKind
  readonly asset: Asset
}

export interface AddressIndex {
  readonly book: AddressBook
  readonly entries: readonly Entry[]
  readonly words: readonly string[]
  readonly wordLetters: Int32Array
  /** Which entries hold a word. */
  readonly holders: readonly (readonly number[])[]
  readonly areas: readonly { readonly postcode: string; readonly words: readonly string[] }[]
  /** The city's own name: may stand in any query. */
  readonly cityWords: readonly string[]
  /** Things by the number that stands on them, letters and digits only: "l4711", and "4711". */
  readonly numbered: ReadonlyMap<string, readonly NumberedAsset[]>
}

export function createAddressIndex(
  book: AddressBook,
  lists: readonly AssetList[] = [],
  cityName: string = book.meta.city,
): AddressIndex {
  const words: string[] = []
  const ids = new Map<string, number>()
  const holders: number[][] = []
  const idOf = (word: string): number => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, words.length)
    holders.push([])
    return words.push(word) - 1
  }
  const areas = createAreas()
  const entries: Entry[] = []
  const add = (kind: Entry['kind'], at: number, name: string, area: number, point: Point) => {
    const parts = wordsOf(name)
      .map((word) => shortForms[word] ?? word)
      .flatMap(splitStreet)
    const cores = parts.filter((part) => part !== street)
    const own = cores.length > 0 ? cores : parts
    const joined = own.join('')
    const id = entries.length
    const entryWords = own.map(idOf)
    const whole = idOf(joined)
    for (const word of new Set([...entryWords, whole])) holders[word]?.push(id)
    const isStreet = parts.length > cores.length
    const letters = joined.length
    entries.push({
      kind,
      at,
      folded: fold(name),
      words: entryWords,
      whole,
      letters,
      ...{ isStreet, area, point },
    })
  }
  book.streets.forEach(({ name, postcode, area, point }, at) => {
    add('street', at, name, areas.idOf(postcode, area), point)
  })
  const nowhere = areas.idOf('', '')
  book.places.forEach(({ name, point }, at) => {
    add('place', at, name, nowhere, point)
  })
  return {
    book,
    entries,
    words,
    wordLetters: Int32Array.from(words, lettersOf),
    holders,
    areas: areas.all,
    cityWords: wordsOf(cityName),
    numbered: numberedAssets(lists),
  }
}

function createAreas() {
  const all: { postcode: string; words: string[] }[] = []
  const ids = new Map<string, number>()
  return {
    all,
    idOf(postcode: string, name: string): number {
      const key = `${postcode}|${name}`
      const known = ids.get(key)
      if (known !== undefined) return known
      ids.set(key, all.length)
      return all.push({ postcode, words: wordsOf(name) }) - 1
    },
  }
}

/** "L 4711", "L-4711" and "l4711" are one number. */
export const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

function numberedAssets(lists: readonly AssetList[]): ReadonlyMap<string, NumberedAsset[]> {
  const numbered = new Map<string, NumberedAsset[]>()
  const all = lists.flatMap(({ kind, assets }) => assets.map((asset) => ({ kind, asset })))
  for (const one of all) {
    for (const form of formsOf(one.asset.ref ?? '')) {
      const known = numbered.get(form)
      if (known) known.push(one)
      else numbered.set(form, [one])
    }
  }
  return numbered
}

/** Whole, and its digits alone: "l0815" is also "815". */
const formsOf = (ref: string): ReadonlySet<string> => {
  const whole = compact(ref)
  return new Set([whole, whole.replace(/^\D+0*/, '')].filter(Boolean))
}
