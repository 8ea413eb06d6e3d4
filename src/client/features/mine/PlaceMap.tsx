import { useMemo } from 'preact/hooks'
import type { ReportRow } from '#client/db/schema.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { ReportsMap } from '#client/place/map/ReportsMap.tsx'
import { useApp } from '#client/stores/appContext.ts'
import { useCategory } from '#client/stores/useCategory.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Disclosure } from '#client/ui/Disclosure.tsx'
import { open311Status } from '#domain/handling.ts'
import type { PublicReport } from '#protocol/report.ts'
import { factsOf } from './facts.ts'

/** Where it is, to look at; the map's code comes when it is opened. */
export function PlaceMap({ report }: { report: ReportRow }) {
  const t = useT('mine')
  const language = useLanguage()
  const { stores } = useApp()
  const pack = useStore(stores.city, (state) => state.pack)
  const { point, service_code } = factsOf(report)
  const { name } = useCategory(report.city, service_code)
  const shown = useMemo(() => [asShown(report)], [report])
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

/** The map was made for what the public sees; here for the eyes of whoever reported it. */
function asShown(report: ReportRow): PublicReport {
  const { point, service_code, requested_datetime } = factsOf(report)
  const handling = report.own?.handling ?? 'received'
  return {
    ...{ id: report.id, service_code, handling, requested_datetime },
    ...{ status: open311Status(handling), updated_datetime: requested_datetime },
    ...{ service_request_id: '', status_notes: null, expected_datetime: null },
    ...{ description: '', address: null, photos: [], supports: 0, example: false },
    ...{ lat: point?.lat ?? null, long: point?.long ?? null },
  }
}
