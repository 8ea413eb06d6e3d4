import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { StateBadge } from '#client/ui/StateBadge.tsx'
import { DeliveryNote } from './DeliveryNote.tsx'
import { DetailFacts } from './DetailFacts.tsx'
import { DetailPhotos } from './DetailPhotos.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { RefusedBox } from './RefusedBox.tsx'
import { RejectedBox } from './RejectedBox.tsx'
import { ReportVerbs } from './ReportVerbs.tsx'
import { ShareReport } from './ShareReport.tsx'
import { Story } from './Story.tsx'
import { WhatNext } from './WhatNext.tsx'

export function DetailBody({ entry }: { entry: MineEntry }) {
  const { stores } = useApp()
  const { report, delivery } = entry
  const photo = useStore(stores.sync, (state) =>
    state.photo?.report_id === report.id ? state.photo : undefined,
  )
  if (delivery.kind === 'gone') return <Gone entry={entry} />
  return (
    <>
      <div class="stack stack--tight">
        <div>
          <StateBadge delivery={delivery} photo={photo} />
        </div>
        <DeliveryNote entry={entry} withProblems={false} />
      </div>
      {delivery.kind === 'rejected' && <RejectedBox report={report} problem={delivery} />}
      {entry.refused && <RefusedBox report={report} refused={entry.refused} />}
      {delivery.kind !== 'rejected' && <WhatNext entry={entry} />}
      <DetailPhotos entry={entry} />
      {report.own && <Story report={report} own={report.own} />}
      <DetailFacts report={report} />
      <PlaceMap report={report} />
      <ReportVerbs entry={entry} />
      <ShareReport report={report} />
    </>
  )
}

/** Nothing more will come of it; the person may take it out of the list. */
function Gone({ entry }: { entry: MineEntry }) {
  const t = useT('mine')
  const { actions } = useApp()
  const { route } = useLocation()
  const { report } = entry
  async function forget() {
    await actions.deleteReport(report.id)
    route('/meine')
  }
  return (
    <>
      {report.gone === 'unknown' ? (
        <Alert tone="info" title={t('detail.goneUnknownTitle')}>
          <p>{t('detail.goneUnknown')}</p>
        </Alert>
      ) : (
        <Alert tone="info" title={t('detail.goneTitle')}>
          <p>{t('detail.goneDeleted')}</p>
        </Alert>
      )}
      {(report.own || report.payload) && <DetailFacts report={report} />}
      <Button kind="secondary" icon="trash-2" onClick={() => void forget()}>
        {t('detail.forget')}
      </Button>
    </>
  )
}
