import * as v from 'valibot'
import { contactKey } from '#client/db/keys.ts'
import { currentCity, readSetting } from '#client/db/settings.ts'
import { watch } from './watch.ts'
import type { WatchPorts } from './watchMine.ts'

/** Keeps `nearby` equal to the chosen city's open reports on this device. */
export const watchNearby = ({ db, stores, failed, after }: WatchPorts) =>
  watch(
    async () => {
      const city = (await currentCity(db)) ?? ''
      const reports = await db.nearby.where('city').equals(city).toArray()
      const supports = await db.supports.where('city').equals(city).primaryKeys()
      const updated_at = await readSetting(db, contactKey(city), v.number())
      return { reports, supports, updated_at }
    },
    ({ reports, supports, updated_at }) =>
      stores.nearby.setState({
        loaded: true,
        reports,
        supported: new Set(supports),
        ...(updated_at === undefined ? {} : { updated_at }),
      }),
    failed,
    after,
  )
