import type { Database } from '#client/db/database.ts'
import { readKeptFile } from '#client/db/packChunks.ts'
import { createFetchPackFile } from '#client/net/fetchPackFile.ts'
import type { HttpPorts } from '#client/net/http.ts'
import { askWorker } from '#client/place/address/askWorker.ts'
import { createPlaces, type Places } from '#client/place/address/places.ts'
import type { MapFile } from '#protocol/mapPack.ts'

/** Addresses and things: of the kept pack, else from the endpoint while there is a network. */
export function devicePlaces(db: Database, after: HttpPorts['after'], now: () => number): Places {
  const fetchPackFile = createFetchPackFile({ fetch: (url, init) => fetch(url, init), after })
  return createPlaces({
    readPackFile: async (city, purpose, name) => {
      const row = await db.lasting(() => db.cityMaps.get(city))
      const isIt = ({ purpose: other, url }: MapFile) =>
        other === purpose && new URL(url, 'https://x').pathname.endsWith(name)
      const kept = row?.kept?.files.find(isIt)
      if (kept) return (await readKeptFile(db, kept))?.buffer
      // Asking for what a city never had would put an error into everybody's console.
      return row?.offered.some(isIt) ? fetchPackFile(city, name) : undefined
    },
    ask: askWorker(spawn, async () => {
      const { createCityPlaces } = await import('#client/place/address/cityPlaces.ts')
      return createCityPlaces()
    }),
    now,
  })
}

function spawn(): Worker | undefined {
  try {
    return new Worker(new URL('../place/address/worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // Old WebKit has no workers of this kind: the page does it.
    return undefined
  }
}
