import { useMemo } from 'preact/hooks'
import type { ReportRow } from '#client/db/schema.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { ReportsMap } from '#client/place/map/ReportsMap.tsx'
import { useApp } from '#client/stores/appContext.ts'
import { useCategory } from '#client/stores/useCategory.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { factsOf } from './facts.ts'

/** Where it is, to look at; the map's code comes when it is opened. */
export function PlaceMap({ report }: { report: ReportRow }) {
  const t = useT('mine')
  const language = useLanguage()
  const { stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  const { point, service_code } = factsOf(report)
  const { name } = useCategory(report.city, service_code)
  const handling = report.own?.handling ?? 'received'
  const shown = useMemo(
    () => (point ? [{ id: report.id, service_code, handling, ...point }] : []),
    [report.id, service_code, handling, point?.lat, point?.long],
  )
  const labels = useMemo(
    () => ({
      map: t('map.label'),
      help: t('map.help'),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      loading: t('map.loading'),
      failed: t('map.failed'),
      retry: t('common:retry'),
      report: () => name,
      // One report and nobody's position: the map never says these.
      cluster: String,
      me: '',
    }),
    [language, name],
  )
  if (!point || pack?.id !== report.city) return null
  return (
    <Disclosure summary={t('map.show')}>
      <ReportsMap
        pack={pack}
        reports={shown}
        selected={report.id}
        start={point}
        onSelect={() => undefined}
        labels={labels}
      />
    </Disclosure>
  )
}
