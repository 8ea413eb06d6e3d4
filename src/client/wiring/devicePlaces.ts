import type { Database } from '#client/db/database.ts'
import { readKeptFile } from '#client/db/packChunks.ts'
import { createFetchPackFile } from '#client/net/fetchPackFile.ts'
import type { HttpPorts } from '#client/net/http.ts'
import { askWorker } from '#client/place/address/askWorker.ts'
import { createPlaces, type Places, type ReadPackFile } from '#client/place/address/places.ts'

/** Addresses and things: of the kept pack, else from the endpoint while there is a network. */
export function devicePlaces(db: Database, after: HttpPorts['after'], now: () => number): Places {
  const readKept = createReadKept(db)
  const fetchPackFile = createFetchPackFile({ fetch: (url, init) => fetch(url, init), after })
  return createPlaces({
    readPackFile: async (city, purpose, name) =>
      (await readKept(city, purpose, name)) ?? fetchPackFile(city, name),
    ask: askWorker(spawn, async () => {
      const { createCityPlaces } = await import('#client/place/address/cityPlaces.ts')
      return createCityPlaces()
    }),
    now,
  })
}

const createReadKept =
  (db: Database): ReadPackFile =>
  async (city, purpose, name) => {
    const row = await db.lasting(() => db.cityMaps.get(city))
    const file = row?.kept?.files.find(
      (one) => one.purpose === purpose && new URL(one.url, 'https://x').pathname.endsWith(name),
    )
    return file && (await readKeptFile(db, file))?.buffer
  }

function spawn(): Worker | undefined {
  try {
    return new Worker(new URL('../place/address/worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // Old WebKit has no workers of this kind: the page does it.
    return undefined
  }
}
