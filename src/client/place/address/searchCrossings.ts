import type { AddressIndex } from './addressIndex.ts'
import type { Hit } from './hit.ts'
import { readingsOf } from './readings.ts'
import { searchNames, type WordLook } from './searchNames.ts'

const atCorner = /^\s*(?:an der |am )?(?:ecke|kreuzung|corner)\s+(?:von |of )?/i
const between = /\s*(?:\/|&|\+|\s(?:ecke|und|and|kreuzung)\s)\s*/i

/** "Kaiserstr / Domstr", "Ecke Kaiser und Dom": where the two meet. */
export function searchCrossings(
  index: AddressIndex,
  look: WordLook,
  query: string,
): readonly Hit[] {
  const [one, other, ...more] = query.replace(atCorner, '').split(between)
  if (!one?.trim() || !other?.trim() || more.length > 0) return []
  const ones = streetsLike(index, look, one)
  const others = streetsLike(index, look, other)
  const found = new Map<string, Hit>()
  for (const { streets, point } of index.book.crossings) {
    const [a = '', b = ''] = streets.map((at) => index.book.streets[at]?.name)
    const quality = Math.max(both(ones.get(a), others.get(b)), both(ones.get(b), others.get(a)))
    if (quality > 0) found.set(`${a}|${b}`, { kind: 'crossing', streets: [a, b], point, quality })
  }
  return [...found.values()]
}

const both = (a = 0, b = 0): number => Math.min(a, b)

/** Names with how well they fit: several streets may begin alike. */
function streetsLike(
  index: AddressIndex,
  look: WordLook,
  text: string,
): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  const readings = readingsOf(text).filter(({ number }) => number === undefined)
  for (const reading of readings) {
    for (const { entry, quality } of searchNames(index, look, reading)) {
      const name = entry.kind === 'street' ? (index.book.streets[entry.at]?.name ?? '') : ''
      names.set(name, Math.max(quality, names.get(name) ?? 0))
    }
  }
  names.delete('')
  return names
}
