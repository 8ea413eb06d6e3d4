import { useState } from 'preact/hooks'
import { formatTime } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useNow } from '#client/stores/clock.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Panel } from '#client/ui/Panel.tsx'
import { waitingWhy } from './waitingWords.ts'

/** What waits, why, and when it is tried again: one sentence, one button. */
export function WaitingBox() {
  const t = useT('mine')
  const language = useLanguage()
  const { actions, stores } = useApp()
  const sync = useStore(stores.sync, (state) => state)
  const now = useNow(10_000)
  const [trying, setTrying] = useState(false)
  const why = waitingWhy(sync)
  if (!why) return null

  const reports = sync.waiting > 0 ? t('waiting.reports', { count: sync.waiting }) : ''
  const photos = sync.photosWaiting > 0 ? t('waiting.photos', { count: sync.photosWaiting }) : ''
  const what = reports && photos ? t('waiting.both', { reports, photos }) : reports || photos

  async function sendNow() {
    setTrying(true)
    try {
      await actions.sendNow()
    } finally {
      setTrying(false)
    }
  }
  return (
    <Panel
      title={t('waiting.title')}
      picture={<Icon name={sync.phase === 'offline' ? 'wifi-off' : 'cloud-upload'} size={28} />}
      action={
        <Button kind="secondary" icon="send" busy={trying} onClick={() => void sendNow()}>
          {trying ? t('waiting.sendingNow') : t('waiting.sendNow')}
        </Button>
      }
    >
      <p>
        {t(`waiting.${why}`, { what })}
        {sync.retry_at !== undefined && sync.retry_at > now && (
          <> {t('waiting.retryAt', { time: formatTime(sync.retry_at, language) })}</>
        )}
      </p>
      <p class="muted">{t('waiting.safe')}</p>
    </Panel>
  )
}
