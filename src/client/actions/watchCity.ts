import { citiesKey } from '#client/db/keys.ts'
import { currentCity, readSetting } from '#client/db/settings.ts'
import { CityListSchema } from '#protocol/cities.ts'
import { watch } from './watch.ts'
import type { WatchPorts } from './watchMine.ts'

/** Keeps `city` equal to the chosen city's stored pack and the known list of cities. */
export const watchCity = ({ db, stores, failed, after }: WatchPorts) =>
  watch(
    async () => {
      const chosen = await currentCity(db)
      const pack = chosen === undefined ? undefined : await db.packs.get(chosen)
      const list = await readSetting(db, citiesKey, CityListSchema)
      return { pack, list }
    },
    ({ pack, list }) => {
      const { status: before, unreachable } = stores.city.getState()
      // Not here yet: whoever fetches it says when that has failed.
      const without = before === 'missing' ? before : 'loading'
      stores.city.setState(
        {
          status: pack ? 'ready' : without,
          ...(pack ? { pack } : {}),
          cities: list?.cities ?? [],
          example: list?.example ?? false,
          unreachable,
        },
        true,
      )
    },
    failed,
    after,
  )
