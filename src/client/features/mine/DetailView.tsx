import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { MineEntry } from '#client/stores/state.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Progress } from '#client/ui/Progress.tsx'
import { DetailBody } from './DetailBody.tsx'
import { DetailPage } from './DetailPage.tsx'

/** A report with all there is to say; one followed by link may still be on its way here. */
export function DetailView({ entry }: { entry: MineEntry }) {
  const { payload, own, gone } = entry.report
  return (
    <DetailPage entry={entry}>
      {payload || own || gone ? <DetailBody entry={entry} /> : <OnItsWay />}
    </DetailPage>
  )
}

export function OnItsWay() {
  const t = useT('mine')
  const { stores } = useApp()
  const phase = useStore(stores.sync, (state) => state.phase)
  return phase === 'offline' || phase === 'trouble' ? (
    <Alert tone="info" title={t('follow.offline')} />
  ) : (
    <Progress label={t('follow.loading')} />
  )
}
