import { bytesHere, sameFiles } from '#client/db/packChunks.ts'
import type { CityMapRow } from '#client/db/schema.ts'
import { currentCity } from '#client/db/settings.ts'
import type { OfflineState } from '#client/stores/state.ts'
import { watch } from './watch.ts'
import type { WatchPorts } from './watchMine.ts'

/** Keeps `offline` equal to what is here of the chosen city's map. */
export const watchCityMap = ({
  db,
  stores,
  failed,
  after,
}: Pick<WatchPorts, 'db' | 'stores' | 'failed' | 'after'>) =>
  watch(
    async () => {
      const row = await db.cityMaps.get((await currentCity(db)) ?? '')
      return { row, done: row ? await bytesHere(db, row.offered) : 0 }
    },
    ({ row, done }) => stores.offline.setState(offlineState(row, done), true),
    failed,
    after,
  )

export function offlineState(row: CityMapRow | undefined, done: number): OfflineState {
  if (!row) return { status: 'unknown', bytes: 0, done: 0, declined: false }
  const { offered, kept, problem, declined = false } = row
  return {
    status: statusOf(row),
    bytes: offered.reduce((sum, { bytes }) => sum + bytes, 0),
    done,
    declined,
    ...(problem ? { problem } : {}),
    ...(kept ? { kept_at: kept.at } : {}),
  }
}

function statusOf({ offered, kept, wish, problem }: CityMapRow): OfflineState['status'] {
  if (wish) return wish === 'save' ? 'saving' : 'paused'
  if (problem) return 'failed'
  if (kept) return offered.length === 0 || sameFiles(kept.files, offered) ? 'kept' : 'outdated'
  return offered.some(({ purpose }) => purpose === 'map') ? 'offered' : 'none'
}
