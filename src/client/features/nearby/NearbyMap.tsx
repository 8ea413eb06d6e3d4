import { useMemo } from 'preact/hooks'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { MapReport } from '#client/place/map/mapReport.ts'
import { ReportsMap } from '#client/place/map/ReportsMap.tsx'
import { useApp } from '#client/stores/appContext.ts'
import { useOfflineCity } from '#client/stores/useOfflineCity.ts'
import { useStore } from '#client/stores/useStore.ts'
import { OfflineOffer } from '#client/ui/OfflineCity.tsx'
import type { Found } from './pickReports.ts'
import { useNames } from './useNames.ts'

interface NearbyMapProps {
  found: readonly Found[]
  selected: string | undefined
  onSelect: (id: string) => void
}

/** The same reports as the list, where they are. */
export function NearbyMap({ found, selected, onSelect }: NearbyMapProps) {
  const t = useT('nearby')
  const language = useLanguage()
  const names = useNames()
  const offline = useOfflineCity()
  const { stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  const fix = useStore(stores.position, (state) => state.fix)
  const reports = useMemo(() => found.map(({ report }) => report), [found])
  const withoutPoint = useMemo(() => reports.filter(({ lat }) => lat === null).length, [reports])
  const labels = useMemo(
    () => ({
      map: t('map.label'),
      help: t('map.help'),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      me: t('map.me'),
      loading: t('map.loading'),
      failed: t('map.failed'),
      retry: t('map.retry'),
      cluster: (count: number) => t('map.cluster', { count }),
      report: ({ service_code, handling }: MapReport) =>
        t('map.report', {
          name: names(service_code).name,
          state: t(`common:handling.${handling}`),
        }),
    }),
    [language, names],
  )
  if (!pack) return null
  return (
    <div class="fill">
      <ReportsMap
        pack={pack}
        reports={reports}
        selected={selected}
        me={fix}
        onSelect={onSelect}
        labels={labels}
      />
      <OfflineOffer {...offline} />
      {withoutPoint > 0 && <p class="muted">{t('map.withoutPoint', { count: withoutPoint })}</p>}
    </div>
  )
}
