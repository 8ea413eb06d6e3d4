import type { Database } from '#client/db/database.ts'
import type { Archives } from '#client/place/pack/archives.ts'
import type { FetchBytes } from '#client/place/pack/onlineSource.ts'
import { after } from './browser.ts'

/**
 * Street maps of this device: from its store where they are kept, else from the endpoint. The code
 * for it comes with the first map that asks.
 */
export const deviceArchives = (
  db: Database,
  fetch: FetchBytes,
  failed: (error: unknown) => void,
): Archives => ({
  symbols: async () => {
    const { fetchMapSymbols } = await import('#client/place/map/mapSymbols.ts')
    return fetchMapSymbols((url, init) => globalThis.fetch(url, init))
  },
  follow(city, listener) {
    let stop: (() => void) | undefined
    let stopped = false
    async function begin(): Promise<void> {
      const [{ watchArchive }, { keptSource }, { onlineSource }] = await Promise.all([
        import('#client/actions/watchArchive.ts'),
        import('#client/place/pack/keptSource.ts'),
        import('#client/place/pack/onlineSource.ts'),
      ])
      if (stopped) return
      stop = watchArchive({ db, failed, after }, city, (archive) => {
        if (!archive) listener(undefined)
        else if (archive.kept) listener(keptSource(db, archive.file))
        else listener(onlineSource(archive.file, fetch))
      })
    }
    void begin().catch(failed)
    return () => {
      stopped = true
      stop?.()
    }
  },
})
