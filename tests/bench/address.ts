import { gzipSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import { createAddressIndex } from '#client/place/address/addressIndex.ts'
import type { Hit } from '#client/place/address/hit.ts'
import { createAddressSearch } from '#client/place/address/searchAddresses.ts'
import { whereabouts } from '#client/place/address/whereabouts.ts'
import { moved } from '#domain/place.ts'
import { type AddressBook, parseAddressFile, writeAddressFile } from '#protocol/addressFile.ts'
import { aCityOf, market } from '#tests/client/place/address/aTownOfStreets.ts'
import { mulberry32 } from '#tests/support/real/weather.ts'
import { median, ms, percent, percentile, timed, whole } from './lib/figures.ts'
import { judged, line, type Section } from './lib/section.ts'

const addresses = 50_000
const throttle = 4

/** How somebody types one address of a city, key by key, from the second letter on. */
interface Typing {
  readonly keys: readonly string[]
  readonly street: string
  readonly number: string
}

/** The same file and the same queries for our own search and for minisearch, in one run. */
export async function measure(say: (words: string) => void): Promise<Section> {
  const text = JSON.stringify(writeAddressFile(aCityOf(addresses)))
  const packed = gzipSync(text, { level: 9 }).byteLength
  const loaded = await timed(() => bookOf(text))
  const book = loaded.value
  const count = book.numbers.length
  const indexed = await timed(() => createAddressIndex(book))
  const search = createAddressSearch(indexed.value)
  say(`${whole(count)} addresses in ${whole(book.streets.length)} streets`)
  const peer = await timed(() => peerOf(book))
  const typings = typingsOf(book, 150)
  const ours = await race(typings, (query) => search(query, market).map(labelOf))
  const theirs = await race(typings, peer.value)
  say(`a keystroke: ${ms(median(ours.took))} against ${ms(median(theirs.took))}`)
  const random = mulberry32(3)
  const reverse: number[] = []
  for (let i = 0; i < 300; i++) {
    const point = moved(market, (random() - 0.5) * 9000, (random() - 0.5) * 7000)
    reverse.push((await timed(() => whereabouts(book, point))).ms)
  }
  const slow = throttle * percentile(ours.took, 95)
  return {
    title: 'Addresses searched on the device',
    method: `${whole(count)} invented addresses in ${whole(book.streets.length)} streets; ${typings.length} addresses typed key by key (${whole(ours.took.length)} queries), a third with a typing error, a third with ß, umlauts or "Straße" written otherwise. minisearch 7 indexes the same streets, folds umlauts and ß, searches with prefix and fuzzy 0.2; the house number is looked up in its first street. Found: the address is among the first five once all is typed. On Node; ×${throttle} stands for a slow phone.`,
    lines: [
      judged('bytes an address, gzip', (packed / count).toFixed(2), '≤ 5', packed / count <= 5),
      line('read the file', ms(loaded.ms)),
      line('build the index', ms(indexed.ms)),
      line('build the index, minisearch', ms(peer.ms)),
      line('a keystroke, median', ms(median(ours.took))),
      line('a keystroke, median, minisearch', ms(median(theirs.took))),
      line('a keystroke, p95', ms(percentile(ours.took, 95))),
      line('a keystroke, p95, minisearch', ms(percentile(theirs.took, 95))),
      judged(`a keystroke, p95 × ${throttle}`, ms(slow), '≤ 30 ms', slow <= 30),
      line('found', percent(ours.found)),
      line('found, minisearch', percent(theirs.found)),
      line('nearest address of a point, median', ms(median(reverse))),
    ],
  }
}

function bookOf(text: string): AddressBook {
  const parsed = parseAddressFile(JSON.parse(text))
  if (!parsed.ok) throw new Error(`the file is broken at ${parsed.error.where}`)
  return parsed.value
}

const labelOf = (hit: Hit): string =>
  hit.kind === 'address' ? `${hit.street} ${hit.number}` : 'label' in hit ? hit.label : ''

async function race(typings: readonly Typing[], search: (query: string) => readonly string[]) {
  const took: number[] = []
  let found = 0
  // The first queries warm the machine up and do not count.
  for (const { keys } of typings.slice(0, 20)) for (const key of keys) search(key)
  for (const { keys, street, number } of typings) {
    let last: readonly string[] = []
    for (const key of keys) {
      const answer = await timed(() => search(key))
      took.push(answer.ms)
      last = answer.value
    }
    if (last.slice(0, 5).includes(`${street} ${number}`)) found += 1
  }
  return { took, found: found / typings.length }
}

function typingsOf({ streets, numbers }: AddressBook, count: number): readonly Typing[] {
  const random = mulberry32(11)
  return Array.from({ length: count }, (_, index) => {
    const street = streets[Math.floor(random() * streets.length)]
    const name = street?.name ?? ''
    const number = numbers[(street?.first ?? 0) + Math.floor(random() * 32)] ?? ''
    const typed = `${misspelt(name, index, random)} ${number}`
    const keys = Array.from({ length: typed.length - 1 }, (_, at) => typed.slice(0, at + 2))
    return { keys, street: name, number }
  })
}

function misspelt(name: string, index: number, random: () => number): string {
  if (index % 3 === 0) return name.toLowerCase()
  if (index % 3 === 1) {
    return name
      .replace('straße', index % 2 ? 'str.' : 'strasse')
      .replace(/ü/g, 'ue')
      .replace(/ä/g, 'ae')
      .replace(/-/g, ' ')
  }
  const at = 2 + Math.floor(random() * 4)
  return name.slice(0, at) + name.slice(at + 1)
}

/** minisearch as one would set it up for the job. */
function peerOf({ streets, numbers }: AddressBook): (query: string) => readonly string[] {
  const folded = (text: string) =>
    text
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/ä/g, 'ae')
      .replace(/ö/g, 'oe')
      .replace(/ü/g, 'ue')
      .replace(/str(asse|\.|\b)/g, 'strasse')
  const index = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    processTerm: folded,
  })
  index.addAll(streets.map(({ name }, id) => ({ id, name })))
  return (query) => {
    const [, words = query, number] = /^(.*?)\s+(\d+)$/.exec(query) ?? []
    const results = index.search(words, { prefix: true, fuzzy: 0.2, combineWith: 'AND' })
    return results.slice(0, 8).map(({ id }) => {
      const { name = '', first = 0, end = 0 } = streets[Number(id)] ?? {}
      const house = number && numbers.slice(first, end).find((one) => one === number)
      return house ? `${name} ${house}` : name
    })
  }
}
