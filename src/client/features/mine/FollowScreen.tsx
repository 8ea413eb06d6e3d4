import { useEffect, useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { DetailView, OnItsWay } from './DetailView.tsx'
import { followTarget } from './followTarget.ts'

/** A link or QR code that carries a report's secret behind its #. */
export function FollowScreen({ city = '', id = '' }: { city?: string; id?: string }) {
  const t = useT('mine')
  const { actions, stores } = useApp()
  const [hash] = useState(() => location.hash)
  const [state, setState] = useState<'following' | 'failed'>('following')
  const [attempt, setAttempt] = useState(0)
  const target = followTarget(city, id, hash)
  const loaded = useStore(stores.mine, (state) => state.loaded)
  const entry = useStore(stores.mine, ({ entries }) =>
    entries.find(({ report }) => report.id === id),
  )
  const wanted = target.kind === 'good' && loaded && !entry

  useEffect(() => {
    if (target.kind !== 'good' || !wanted) return
    actions.followReport(target.city, target.id, target.receipt).catch(() => setState('failed'))
  }, [wanted, attempt])

  if (entry) return <DetailView entry={entry} />
  return (
    <Page
      title={t('follow.title')}
      documentTitle={`${t('follow.title')} – Stadtlabor`}
      focusKey="follow"
      picture={<Icon name="search" size={56} />}
    >
      {target.kind === 'bad_receipt' && (
        <Alert tone="warning" title={t('follow.badTitle')}>
          <p>{t('follow.badText')}</p>
        </Alert>
      )}
      {target.kind === 'bad_id' && (
        <Alert tone="warning" title={t('follow.badTitle')}>
          <p>{t('follow.badId')}</p>
        </Alert>
      )}
      {target.kind === 'good' && state === 'following' && <OnItsWay />}
      {target.kind === 'good' && state === 'failed' && (
        <Alert tone="danger" title={t('follow.failedTitle')} urgent>
          <p>{t('follow.failedText')}</p>
          <Button
            kind="secondary"
            icon="refresh-cw"
            onClick={() => {
              setState('following')
              setAttempt(attempt + 1)
            }}
          >
            {t('common:retry')}
          </Button>
        </Alert>
      )}
    </Page>
  )
}
