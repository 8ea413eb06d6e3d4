import { useT } from '#client/i18n/useT.ts'
import type { App } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Bar } from '#client/ui/Bar.tsx'
import { Button } from '#client/ui/Button.tsx'

/** Quiet lines below the header: at most one about sending, and one each about rarer things. */
export function Bars({ app, onReport }: { app: App; onReport: boolean }) {
  return (
    <>
      <TroubleBar app={app} />
      <TightBar app={app} />
      <CityBar app={app} />
      <UpdateBar app={app} onReport={onReport} />
      <SyncBar app={app} />
    </>
  )
}

function SyncBar({ app }: { app: App }) {
  const t = useT('common')
  const { phase, waiting, rejected, photosWaiting } = useStore(app.stores.sync, (state) => state)
  const look = (
    <Button kind="quiet" href="/meine">
      {t('bar.look')}
    </Button>
  )
  if (rejected > 0) {
    return (
      <Bar icon="circle-alert" tone="warning" action={look}>
        {t('bar.rejected', { count: rejected })}
      </Bar>
    )
  }
  if (phase === 'offline') {
    return waiting > 0 ? (
      <Bar icon="wifi-off" action={look}>
        {t('bar.offlineWaiting', { count: waiting })}
      </Bar>
    ) : (
      <Bar icon="wifi-off">{t('bar.offline')}</Bar>
    )
  }
  if (phase === 'trouble') return <Bar icon="clock">{t('bar.trouble')}</Bar>
  if (phase === 'sending' && waiting > 0)
    return <Bar icon="cloud-upload">{t('bar.sending', { count: waiting })}</Bar>
  // While the text itself still waits, its photos are not news.
  if (photosWaiting > 0 && waiting === 0)
    return <Bar icon="image">{t('bar.photos', { count: photosWaiting })}</Bar>
  return null
}

/** In good time: there is still room, but not for many more photos. */
function TightBar({ app }: { app: App }) {
  const t = useT('common')
  const isTight = useStore(app.stores.app, ({ tight, trouble }) => tight === true && !trouble)
  return isTight ? <Bar icon="circle-alert">{t('bar.tight')}</Bar> : null
}

/** A city was chosen that is not on this device, and there is no way to fetch it now. */
function CityBar({ app }: { app: App }) {
  const t = useT('common')
  const name = useStore(
    app.stores.city,
    ({ cities, unreachable }) => cities.find(({ id }) => id === unreachable)?.name,
  )
  return name ? <Bar icon="wifi-off">{t('bar.cityUnreachable', { name })}</Bar> : null
}

/** Never a reload by surprise: while a report is being written the bar waits. */
function UpdateBar({ app, onReport }: { app: App; onReport: boolean }) {
  const t = useT('common')
  const ready = useStore(app.stores.app, (state) => state.updateReady)
  if (!ready || onReport) return null
  return (
    <Bar
      icon="refresh-cw"
      action={
        <Button kind="quiet" onClick={() => void app.actions.applyUpdate()}>
          {t('bar.updateNow')}
        </Button>
      }
    >
      {t('bar.update')} {t('bar.updateLater')}
    </Bar>
  )
}

function TroubleBar({ app }: { app: App }) {
  const t = useT('common')
  const trouble = useStore(app.stores.app, (state) => state.trouble)
  if (!trouble) return null
  const words = {
    full: t('bar.full'),
    store_failed: t('bar.storeFailed'),
    other_tabs: t('bar.otherTabs'),
  }[trouble]
  return (
    <Bar
      icon="circle-alert"
      tone="warning"
      action={
        <Button kind="quiet" onClick={app.actions.dismissTrouble}>
          {t('bar.understood')}
        </Button>
      }
    >
      {words}
    </Bar>
  )
}
