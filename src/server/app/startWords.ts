import type { LoadedCity } from '../cities.ts'

interface Start {
  readonly cities: Iterable<LoadedCity>
  readonly address: string
  readonly dataDir: string
  readonly example: boolean
}

/** What stands on the terminal once the endpoint listens: where, what for, and what is still missing. */
export function startWords({ cities, address, dataDir, example }: Start): readonly string[] {
  const all = [...cities]
  const names = all.map(({ city }) => city.name).join(', ')
  const mapless = all.filter(({ mapFiles }) => !mapFiles.some(({ purpose }) => purpose === 'map'))
  const [first] = mapless
  return [
    `Stadtlabor läuft auf ${address} (${names})`,
    `Daten: ${dataDir}${example ? ' · mit Beispielmeldungen' : ''}`,
    ...(first
      ? [
          `Noch ohne Straßenkarte: ${mapless.map(({ city }) => city.name).join(', ')}. ` +
            `Mit Internet: npm run city -- map ${first.city.id}`,
        ]
      : []),
  ]
}
