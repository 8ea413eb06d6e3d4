import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAddressIndex } from '#client/place/address/addressIndex.ts'
import type { Hit } from '#client/place/address/hit.ts'
import { createAddressSearch } from '#client/place/address/searchAddresses.ts'
import { moved } from '#domain/place.ts'
import { book, content, lamps, market } from './aTownOfStreets.ts'

const search = createAddressSearch(createAddressIndex(book, [lamps], 'Musterstadt'))

const words = (hit: Hit | undefined): string => {
  if (!hit) return 'nothing'
  if (hit.kind === 'asset') return `${hit.assetKind} ${hit.asset.ref}`
  if (hit.kind === 'address') return `${hit.street} ${hit.number}`
  return hit.kind === 'crossing' ? hit.streets.join(' / ') : hit.label
}
const first = (query: string) => words(search(query, market)[0])

test.each([
  // As on the sign, and as people write it.
  ['Kaiserstraße 12', 'Kaiserstraße 12'],
  ['kaiserstrasse 12', 'Kaiserstraße 12'],
  ['KAISERSTRASSE 12', 'Kaiserstraße 12'],
  ['Kaiserstr. 12', 'Kaiserstraße 12'],
  ['kaiserstr12', 'Kaiserstraße 12'],
  ['Kaiser Str 12', 'Kaiserstraße 12'],
  ['kaiser strasse 12', 'Kaiserstraße 12'],
  ['12 kaiser', 'Kaiserstraße 12'],
  ['12, Kaiserstraße', 'Kaiserstraße 12'],
  ['kaiser 12', 'Kaiserstraße 12'],
  ['Kaiserstr. 12, 63065 Musterstadt', 'Kaiserstraße 12'],
  ['Kaiserstr. 12 63065', 'Kaiserstraße 12'],
  ['musterstadt kaiserstrasse 12', 'Kaiserstraße 12'],
  ['Kaiserstraße 3a', 'Kaiserstraße 3a'],
  ['Kaiserstraße 3 a', 'Kaiserstraße 3a'],
  ['Kaiserstraße 3A', 'Kaiserstraße 3a'],
  ['Kaiserstraße 12-14', 'Kaiserstraße 12'],
  // Typing errors.
  ['Kaiserstrase 12', 'Kaiserstraße 12'],
  ['Kaiserstaße 12', 'Kaiserstraße 12'],
  ['Kaiserstrsse 12', 'Kaiserstraße 12'],
  ['Kaiserstarsse 12', 'Kaiserstraße 12'],
  ['Kaiserstraßße 12', 'Kaiserstraße 12'],
  ['Kaiserstrade 12', 'Kaiserstraße 12'],
  ['Kaisrstraße 12', 'Kaiserstraße 12'],
  ['Kaisertsraße 12', 'Kaiserstraße 12'],
  ['Kasierstraße 12', 'Kaiserstraße 12'],
  ['Keiserstr 12', 'Kaiserstraße 12'],
  ['Domstrasse', 'Domstraße'],
  // In the middle of typing.
  ['kai', 'Kaiserstraße'],
  ['Kaiserst', 'Kaiserstraße'],
  ['Kaiserstra', 'Kaiserstraße'],
  ['Mühlh', 'Mühlheimer Straße'],
  ['Muehlheimer S', 'Mühlheimer Straße'],
  ['mühlheimer straße 1', 'Mühlheimer Straße 1'],
  // Umlauts and ß, in any way.
  ['Muehlheimer Str', 'Mühlheimer Straße'],
  ['Muhlheimer Str', 'Mühlheimer Straße'],
  ['Mu\u0308hlheimer Straße', 'Mühlheimer Straße'],
  ['Mülheimer Straße', 'Mühlheimer Straße'],
  ['Buergeler Strasse 4', 'Bürgeler Straße 4'],
  ['Weissdornweg', 'Weißdornweg'],
  ['Weisdornweg', 'Weißdornweg'],
  ['Aeussere Ringstr', 'Äußere Ringstraße'],
  ['aussere ring', 'Äußere Ringstraße'],
  ['Osterbroweg', 'Østerbroweg'],
  ['Grosse Hasenbachstr. 7', 'Große Hasenbachstraße 7'],
  ['gr. hasenbachstr 7', 'Große Hasenbachstraße 7'],
  ['Göthering', 'Goethering'],
  ['goetering', 'Goethering'],
  ['gothering', 'Goethering'],
  ['Goethe Ring 5', 'Goethering 5'],
  // Long names, shortened, joined and turned round.
  ['Kaiser-Friedrich-Straße', 'Kaiser-Friedrich-Straße'],
  ['kaiserfriedrichstrasse', 'Kaiser-Friedrich-Straße'],
  ['Kaiser Friedrich Str.', 'Kaiser-Friedrich-Straße'],
  ['friedrich kaiser', 'Kaiser-Friedrich-Straße'],
  ['K.-Friedrich-Str. 9', 'Kaiser-Friedrich-Straße 9'],
  ['friedrichstr', 'Kaiser-Friedrich-Straße'],
  ['St.-Gilles-Str', 'Sankt-Gilles-Straße'],
  ['sankt gilles', 'Sankt-Gilles-Straße'],
  ['filip reis str', 'Philipp-Reis-Straße'],
  ['Phillip-Reiss-Strasse 2', 'Philipp-Reis-Straße 2'],
  ['Josefstraße', 'Josephstraße'],
  ['Schmittstraße', 'Schmidtstraße'],
  ['Karl-Ulrich-Brücke', 'Carl-Ulrich-Brücke'],
  ['wilhelm stein weg', 'Dr.-Wilhelm-Stein-Weg'],
  ['alte ziegelei 3', 'An der Alten Ziegelei 3'],
  ['Platz d. Dt. Einheit', 'Platz der Deutschen Einheit'],
  ['pl der deutschen einheit', 'Platz der Deutschen Einheit'],
  ['Biebererstraße 10', 'Bieberer Straße 10'],
  ['bieberer 10', 'Bieberer Straße 10'],
  // Numbers in names.
  ['Straße des 17. Juni', 'Straße des 17. Juni'],
  ['strasse des 17 juni 5', 'Straße des 17. Juni 5'],
  ['17. Juni', 'Straße des 17. Juni'],
  // Look-alikes are told apart.
  ['Karlstraße', 'Karlstraße'],
  ['Carlstraße', 'Karlstraße'],
  ['Kaiserplatz', 'Kaiserplatz'],
  ['kaiser platz 2', 'Kaiserplatz 2'],
  ['Kaiserpl.', 'Kaiserplatz'],
  ['Bahntrasse', 'Bahntrasse'],
  ['Aue 3', 'Aue 3'],
  ['aue', 'Aue'],
  // Places.
  ['Hbf', 'Hauptbahnhof'],
  ['hauptbanhof', 'Hauptbahnhof'],
  ['Bürgel', 'Bürgel'],
  ['buergel', 'Bürgel'],
  ['luther park', 'Martin-Luther-Park'],
  ['Martin Lutherpark', 'Martin-Luther-Park'],
  ['Sankt Marien', 'St. Marien'],
  // Districts.
  ['Hauptstraße 4', 'Hauptstraße 4'],
  // Corners.
  ['Kaiserstraße / Domstraße', 'Kaiserstraße / Domstraße'],
  ['Ecke Dom und Kaiserstr', 'Kaiserstraße / Domstraße'],
  ['kaiserstrase ecke domstr.', 'Kaiserstraße / Domstraße'],
  // Things by their number.
  ['4711', 'street_lamp 4711'],
  ['Laterne 4711', 'street_lamp 4711'],
  ['laterne nr. 4711', 'street_lamp 4711'],
  ['4712 Lampe', 'street_lamp 4712'],
  ['Latrene 4712', 'street_lamp 4712'],
  ['L0815', 'street_lamp L-0815'],
  ['l 0815', 'street_lamp L-0815'],
  ['Straßenlaterne 815', 'street_lamp L-0815'],
])('"%s" finds %s', (query, label) => {
  expect(first(query)).toBe(label)
})

test.each(['', 'k', '   ', '?!', '§§', 'zzzzzz', 'Xylophonallee 99', '63065', 'Papierkorb 4711'])(
  '"%s" finds nothing of the kind',
  (query) => {
    expect(search(query, market)).toEqual([])
  },
)

test('of two streets of one name the nearer comes first, the district decides', () => {
  const districtOf = (hit: Hit | undefined) => hit && 'detail' in hit && hit.detail
  expect(districtOf(search('Hauptstr 4', market)[0])).toBe('63065 Mitte')
  expect(districtOf(search('Hauptstr 4', moved(market, 4000, 3000))[0])).toBe('63075 Bürgel')
  expect(districtOf(search('Hauptstr 4 Bürgel', market)[0])).toBe('63075 Bürgel')
  expect(districtOf(search('63075 hauptstr. 4', market)[0])).toBe('63075 Bürgel')
})

test('a number that nobody has mapped leads to its neighbour, and says so', () => {
  const [hit] = search('Kaiserstraße 27', market)
  expect(hit).toMatchObject({ kind: 'address', number: '27', beside: '20' })
})

test('a street without numbers is found with and without one', () => {
  expect(first('Feldweg')).toBe('Feldweg')
  expect(search('Feldweg 3', market)[0]).toMatchObject({ kind: 'street', label: 'Feldweg' })
})

test('every street is found by its own name, however it is written', () => {
  const spellings = fc.constantFrom(
    (name: string) => name,
    (name: string) => name.toLowerCase(),
    (name: string) => name.toUpperCase(),
    (name: string) => name.replace(/ß/g, 'ss').replace(/ä/g, 'ae').replace(/ö/g, 'oe'),
    (name: string) => name.replace(/ü/g, 'ue').replace(/Ä/g, 'Ae').replace(/-/g, ' '),
    (name: string) => name.replace(/traße/g, 'tr.'),
    (name: string) => name.normalize('NFD'),
    (name: string) => name.split(/[ -]/).reverse().join(' '),
  )
  const numbers = fc.option(fc.integer({ min: 4, max: 20 }), { nil: undefined })
  const streets = content.streets.filter(({ area, numbers: own }) => area === 'Mitte' && own.length)
  fc.assert(
    fc.property(fc.constantFrom(...streets), spellings, numbers, ({ name }, spell, number) => {
      const query = number === undefined ? spell(name) : `${spell(name)} ${number}`
      const labels = search(query, market).map(words)
      expect(labels).toContain(number === undefined ? name : `${name} ${number}`)
    }),
  )
})

test('one wrong letter in a longer name is forgiven, wherever it is', () => {
  const names = ['Kaiserstraße', 'Mühlheimer Straße', 'Rosenstraße', 'Weißdornweg', 'Goethering']
  // A vowel may make an umlaut with its neighbour, and then two letters are wrong.
  const letters = fc.constantFrom(...'bcdfghijklmnpqrstvwxyz')
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), letters, (name, place, letter) => {
      const at = place % 5
      const wrong = `${name.slice(0, at)}${letter}${name.slice(at + 1)}`
      expect(search(wrong, market).map(words)).toContain(name)
    }),
  )
})

test('whatever is typed, an answer comes: at most eight, best first, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (query) => {
      const hits = search(query, market)
      expect(hits.length).toBeLessThanOrEqual(8)
      const keys = hits.map((hit) => `${words(hit)} ${'detail' in hit ? hit.detail : ''}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
