import { moved, type Point } from '#domain/place.ts'
import {
  type AddressBook,
  type AddressContent,
  type AddressFile,
  parseAddressFile,
  writeAddressFile,
} from '#protocol/addressFile.ts'
import type { AssetList } from '#protocol/assetFile.ts'
import { mulberry32 } from '#tests/support/real/weather.ts'

export const market: Point = { lat: 50.1, long: 8.76 }

export const meta = {
  city: 'musterstadt',
  attribution: 'Invented for tests',
  data_date: '2026-05-01',
  source: 'test',
  builder: 'test',
  invented: true,
}

/** So many houses of a street that begins so far from the market and runs to the east. */
const aStreet = (name: string, northM: number, eastM: number, count = 20, area = 'Mitte') => ({
  name,
  postcode: area === 'Bürgel' ? '63075' : '63065',
  area,
  point: moved(market, northM, eastM),
  numbers: Array.from({ length: count }, (_, index) => ({
    number: index === 2 ? '3a' : String(index + 1),
    point: moved(market, northM, eastM + 15 * index),
  })),
})

const names = [
  'Kaiserstraße',
  'Kaiser-Friedrich-Straße',
  'Kaiserplatz',
  'Domstraße',
  'Bürgeler Straße',
  'Mühlheimer Straße',
  'Große Hasenbachstraße',
  'Goethering',
  'Karlstraße',
  'Carl-Ulrich-Brücke',
  'Schmidtstraße',
  'Philipp-Reis-Straße',
  'Sankt-Gilles-Straße',
  'Straße des 17. Juni',
  'Platz der Deutschen Einheit',
  'Am Hauptbahnhof',
  'An der Alten Ziegelei',
  'Weißdornweg',
  'Rosenstraße',
  'Bieberer Straße',
  'Josephstraße',
  'Dr.-Wilhelm-Stein-Weg',
  'Äußere Ringstraße',
  'Østerbroweg',
  'Bahntrasse',
  'Hauptstraße',
  'Bernardstraße',
  'Aue',
]

export const content: AddressContent = {
  meta,
  streets: [
    ...names.map((name, index) => aStreet(name, index * 100, 0)),
    aStreet('Hauptstraße', 4000, 3000, 20, 'Bürgel'),
    { ...aStreet('Feldweg', 6000, 0, 0), numbers: [] },
  ],
  places: [
    { name: 'Hauptbahnhof', kind: 'station', point: moved(market, 1480, 50) },
    { name: 'Bürgel', kind: 'suburb', point: moved(market, 4000, 3000) },
    { name: 'Martin-Luther-Park', kind: 'playground', point: moved(market, 7000, 0) },
    { name: 'St. Marien', kind: 'place_of_worship', point: moved(market, 900, 900) },
  ],
  crossings: [
    { streets: [0, 3], point: moved(market, 150, -40) },
    { streets: [25, 18], point: moved(market, 2200, -60) },
  ],
}

export const bookOf = (file: AddressFile): AddressBook => {
  const parsed = parseAddressFile(file)
  if (!parsed.ok) throw new Error(`broken address file at ${parsed.error.where}`)
  return parsed.value
}

export const book = bookOf(writeAddressFile(content))

export const lamps: AssetList = {
  meta,
  kind: 'street_lamp',
  assets: [
    { id: 'n1', ref: '4711', point: moved(market, 0, 8) },
    { id: 'n2', ref: '4712', point: moved(market, 0, 45) },
    { id: 'n3', ref: 'L-0815', point: moved(market, 60, 0) },
    { id: 'n4', point: moved(market, -20, 0) },
  ],
}

const roots =
  'Ahorn Birken Buchen Dahlien Eichen Erlen Falken Flieder Garten Ginster Hafen Heide Holunder Kastanien Kirch Kloster Lerchen Linden Main Markt Mozart Mühl Nelken Park Pappel Post Quellen Rathaus Rosen Schiller Schul See Sonnen Tannen Tulpen Ufer Veilchen Wald Wasser Weiden Wiesen Ziegel'
const firsts =
  'Anna Bertha Carl Dora Emil Friedrich Georg Hermann Ida Jakob Karl Ludwig Maria Otto Paul Rosa Sophie Theodor Ulrich Wilhelm'
const lasts =
  'Bauer Becker Fischer Frank Groß Hahn Hofmann Jung Keller Koch Kühn Lang Möller Naumann Peters Richter Schäfer Schmidt Schröder Vogel Wagner Weber Zimmer'
const ends = ['straße', 'weg', 'platz', 'ring', 'allee', 'gasse']

/** A city of about so many addresses, always the same: 32 houses a street. */
export function aCityOf(addresses: number): AddressContent {
  const random = mulberry32(50_000)
  const all = [
    ...roots.split(' ').flatMap((root) => ends.map((end) => `${root}${end}`)),
    ...firsts
      .split(' ')
      .flatMap((first) =>
        lasts.split(' ').flatMap((last) => ends.map((end) => `${first}-${last}-${end}`)),
      ),
  ].map((name) => name.replace(/-(\p{L})(\p{L}*)$/u, (_, a, rest) => `-${a.toUpperCase()}${rest}`))
  const streets = all.slice(0, Math.ceil(addresses / 32)).map((name) => {
    const start = moved(market, (random() - 0.5) * 9000, (random() - 0.5) * 7000)
    const [north, east] = [random() - 0.5, random() - 0.5]
    const numbers = Array.from({ length: 32 }, (_, index) => ({
      number: String(index + 1),
      // No house stands exactly in line with its neighbours.
      point: moved(start, north * index * 25 + random() * 14, east * index * 25 + random() * 14),
    }))
    return { name, postcode: `6306${Math.floor(random() * 9)}`, area: '', numbers, point: start }
  })
  return { meta, streets, places: [], crossings: [] }
}
