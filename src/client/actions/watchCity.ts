import { citiesKey } from '#client/db/keys.ts'
import type { PackRow } from '#client/db/schema.ts'
import { currentCity, readSetting } from '#client/db/settings.ts'
import type { CityWords } from '#client/i18n/cityWords.ts'
import { type CityList, CityListSchema } from '#protocol/cities.ts'
import { watch } from './watch.ts'
import type { WatchPorts } from './watchMine.ts'

interface Found {
  readonly pack: PackRow | undefined
  readonly list: CityList | undefined
}

type Ports = Pick<WatchPorts, 'db' | 'stores' | 'failed' | 'after'> & {
  /** The reader's language, for what the city itself says. */
  readonly cityWords: {
    readonly getState: () => CityWords
    readonly subscribe: (listener: () => void) => () => void
  }
}

/** Keeps `city` equal to the chosen city's stored pack and the known list of cities. */
export function watchCity({ db, stores, failed, after, cityWords }: Ports): () => void {
  let last: Found | undefined
  const show = () => {
    if (!last) return
    const { pack, list } = last
    const { translate } = cityWords.getState()
    const { status: before, unreachable } = stores.city.getState()
    // Not here yet: whoever fetches it says when that has failed.
    const without = before === 'missing' ? before : 'loading'
    stores.city.setState(
      {
        status: pack ? 'ready' : without,
        ...(pack ? { pack: translate?.(pack) ?? pack } : {}),
        cities: list?.cities ?? [],
        example: list?.example ?? false,
        unreachable,
      },
      true,
    )
  }
  const deaf = cityWords.subscribe(show)
  const stop = watch(
    async (): Promise<Found> => {
      const ofChosen = async () => {
        const chosen = await currentCity(db)
        return chosen === undefined ? undefined : await db.packs.get(chosen)
      }
      const listed = readSetting(db, citiesKey, CityListSchema)
      const [pack, list] = await Promise.all([ofChosen(), listed])
      return { pack, list }
    },
    (found) => {
      last = found
      show()
    },
    failed,
    after,
  )
  return () => {
    deaf()
    stop()
  }
}
