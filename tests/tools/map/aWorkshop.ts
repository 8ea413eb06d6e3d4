import { join } from 'node:path'
import { cityJson, outlineJson, someCityFolders } from '#tests/support/cityFolders.ts'
import { makeMap } from '#tools/map/makeMap.ts'
import { house, twoStreets } from './smallTown.ts'

const ring = [
  [7.19, 54.395],
  [7.21, 54.395],
  [7.21, 54.405],
  [7.19, 54.405],
  [7.19, 54.395],
]
const own = {
  'city.json': cityJson('probe', {
    centre: { lat: 54.4, long: 7.2 },
    bounds: [7.18, 54.39, 7.22, 54.41],
  }),
  'outline.geojson': outlineJson(ring),
}

/** A folder of cities with one city in it, the command that makes its map, and what it says. */
export async function aWorkshop() {
  const cities = await someCityFolders({ probe: own })
  const lines: string[] = []
  let answer: typeof fetch = async () => new Response(null, { status: 500 })
  const ports = {
    screen: { print: (line: string) => void lines.push(line) },
    bar: { write: () => true },
    fetch: ((...asked) => answer(...asked)) satisfies typeof fetch,
    now: () => 0,
    folder: join(cities.dir, '.extracts'),
  }
  return {
    file: (name: string) => join(cities.dir, name),
    pack: join(cities.dir, 'probe/map.pmtiles'),
    make: (...args: string[]) => makeMap(args, cities.dir, ports),
    answers: (next: typeof answer) => {
      answer = next
    },
    said: () => lines.join('\n'),
    [Symbol.asyncDispose]: () => cities[Symbol.asyncDispose](),
  }
}
/** A whole extract of two streets and a house. */
export const whole = `<osm version="0.6">${[...twoStreets, house(300, 7.196, 'Kaiserstraße', '1')].join('')}</osm>`
