import { distanceM, type Point } from '#domain/place.ts'
import type { AddressIndex } from './addressIndex.ts'
import { wordsOf } from './fold.ts'
import type { Hit } from './hit.ts'
import { type Reading, readingsOf } from './readings.ts'
import { searchAssets } from './searchAssets.ts'
import { searchCrossings } from './searchCrossings.ts'
import { createWordLook, literalBonus, type NameMatch, searchNames } from './searchNames.ts'
import { searchNumber } from './searchNumbers.ts'

export const maxHits = 8
const longestQuery = 100
/** Between hits that fit this much alike, the nearer one comes first. */
const alike = 0.03
/** A house that is there speaks for its street; one that is not, against it. */
const [knownNumber, otherNumber, lostNumber] = [0.04, 0.1, 0.2]

export type AddressSearch = (query: string, near: Point | undefined) => readonly Hit[]

/** Best match first; among equals the nearest to `near`. Fewer than two letters find nothing. */
export function createAddressSearch(index: AddressIndex): AddressSearch {
  const look = createWordLook(index)
  return (text, near) => {
    const query = text.slice(0, longestQuery).trim()
    if (wordsOf(query).join('').length < 2) return []
    const corners = searchCrossings(index, look, query)
    const hits = [
      ...searchAssets(index, query),
      ...corners,
      ...(corners.length > 0 ? [] : readingsOf(query).flatMap(hitsOf)),
    ]
    return ranked(hits, near).slice(0, maxHits)

    function hitsOf(reading: Reading): readonly Hit[] {
      const matches = searchNames(index, look, reading)
      // No more are shown than fit on a screen; all others would only be made to be dropped.
      const best = [...matches].sort((a, b) => b.quality - a.quality).slice(0, 40)
      return best.flatMap((match) => hitOf(index, match, reading, query) ?? [])
    }
  }
}

function hitOf(
  index: AddressIndex,
  match: NameMatch,
  reading: Reading,
  query: string,
): Hit | undefined {
  const { entry } = match
  const quality = match.quality + literalBonus(entry, query)
  if (entry.kind === 'street') return streetHit(index, { entry, quality }, reading)
  const place = index.book.places[entry.at]
  if (!place || reading.number !== undefined) return undefined
  const { name, kind, point } = place
  return { kind: 'place', label: name, placeKind: kind, point, quality }
}

function streetHit(
  { book, words }: AddressIndex,
  { entry, quality }: NameMatch,
  reading: Reading,
): Hit | undefined {
  const street = book.streets[entry.at]
  if (!street) return undefined
  const { name, point } = street
  const detail = [street.postcode, street.area].filter(Boolean).join(' ')
  const { number } = reading
  if (number === undefined) return { kind: 'street', label: name, detail, point, quality }
  // The 17 of "Straße des 17. Juni" is no house number of it.
  const isOfName = entry.words.some((id) => words[id] === number)
  if (isOfName && !reading.words.includes(number)) return undefined
  const house = searchNumber(book, street, number)
  if (!house) {
    return { kind: 'street', label: name, detail, point, quality: quality - lostNumber }
  }
  const known = book.numbers[house.at] ?? number
  return {
    ...{ kind: 'address', street: name, number: house.isExact ? known : number, detail },
    ...(house.isExact ? {} : { beside: known }),
    point: { lat: book.lats[house.at] ?? point.lat, long: book.longs[house.at] ?? point.long },
    quality: quality + (house.isExact ? knownNumber : -otherNumber),
  }
}

function ranked(hits: readonly Hit[], near: Point | undefined): readonly Hit[] {
  const far = (hit: Hit) => (near ? distanceM(near, hit.point) : 0)
  const sorted = hits
    .map((hit) => ({ hit, step: Math.round(hit.quality / alike), far: far(hit) }))
    .sort((a, b) => b.step - a.step || a.far - b.far)
    .map(({ hit }) => hit)
  const numbered = new Set(sorted.flatMap((hit) => (hit.kind === 'address' ? [nameOf(hit)] : [])))
  const seen = new Set<string>()
  return sorted.filter((hit) => {
    const name = keyOf(hit)
    // The house says more than its street.
    const isSaid = seen.has(name) || (hit.kind === 'street' && numbered.has(keyOf(hit)))
    seen.add(name)
    return !isSaid
  })
}

const nameOf = (hit: Hit & { kind: 'address' }): string => `${hit.street}|${hit.detail}`

const keyOf = (hit: Hit): string => {
  switch (hit.kind) {
    case 'asset':
      return hit.asset.id
    case 'crossing':
      return hit.streets.join('|')
    case 'address':
      return `${hit.street} ${hit.number}|${hit.detail}`
    case 'place':
      return `${hit.label}|${hit.placeKind}|${nearlyAt(hit.point)}`
    default:
      return `${hit.label}|${hit.detail}`
  }
}

/** Two entrances of one station are one place. */
const nearlyAt = ({ lat, long }: Point): string => `${lat.toFixed(2)}/${long.toFixed(2)}`
