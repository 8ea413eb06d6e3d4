import { useMemo } from 'preact/hooks'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import type { PublicReport } from '#protocol/report.ts'
import { type Found, type NearbyFilter, pickReports } from './pickReports.ts'

/** Works anew only when data, filter, search or position change; never for a drawing alone. */
export function usePicked(
  reports: readonly PublicReport[],
  filter: NearbyFilter,
  hits: ReadonlyMap<string, number> | undefined,
): readonly Found[] {
  const { stores } = useApp()
  const fix = useStore(stores.position, (state) => state.fix)
  // A few metres of jitter must not sort ten thousand entries anew.
  const lat = fix && Number(fix.lat.toFixed(4))
  const long = fix && Number(fix.long.toFixed(4))
  return useMemo(
    () =>
      pickReports(reports, {
        filter,
        hits,
        from: lat === undefined || long === undefined ? undefined : { lat, long },
      }),
    [reports, filter, hits, lat, long],
  )
}
