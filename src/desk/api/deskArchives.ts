import { fetchMapSymbols } from '#client/place/map/mapSymbols.ts'
import type { Archives } from '#client/place/pack/archives.ts'
import { onlineSource } from '#client/place/pack/onlineSource.ts'
import { PackManifestSchema } from '#protocol/pack.ts'
import { ask } from './request.ts'

/** The street map, read from the endpoint by ranges: the desk has no store of its own. */
export const deskArchives = (fetch: typeof globalThis.fetch): Archives => ({
  symbols: () => fetchMapSymbols(fetch),
  follow(city, listener) {
    let stopped = false
    const path = `/api/v1/cities/${encodeURIComponent(city)}/pack`
    void ask(fetch, path, PackManifestSchema).then((manifest) => {
      const files = manifest.ok ? manifest.value.map_files : []
      const map = files.find(({ purpose }) => purpose === 'map')
      if (!stopped) listener(map && onlineSource(map, fetch))
    })
    return () => {
      stopped = true
    }
  },
})
