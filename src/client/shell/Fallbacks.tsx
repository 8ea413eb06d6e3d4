import { useT } from '#client/i18n/useT.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'

export function Waiting() {
  const t = useT('common')
  return (
    <div class="page">
      <Skeleton label={t('loading')} />
    </div>
  )
}

export function NotFound() {
  const t = useT('common')
  return (
    <Page title={t('notFound.title')} documentTitle={t('notFound.title')} focusKey="not-found">
      <p>{t('notFound.text')}</p>
      <div>
        <Button href="/" icon="house">
          {t('notFound.home')}
        </Button>
      </div>
    </Page>
  )
}

/** A fault of the program: nothing is lost, and the way on is one tap. */
export function Crash({ retry }: { retry: () => void }) {
  const t = useT('common')
  return (
    <Page title={t('crash.title')} documentTitle={t('crash.title')} focusKey="crash">
      <Alert tone="danger" title={t('crash.text')} urgent>
        <div>
          <Button icon="refresh-cw" onClick={retry}>
            {t('crash.reload')}
          </Button>
        </div>
      </Alert>
    </Page>
  )
}

/** No city on this device yet, and no network to fetch one. */
export function FirstLoad({ retry }: { retry: () => void }) {
  const t = useT('common')
  return (
    <Page title={t('firstLoad.title')} documentTitle={t('firstLoad.title')} focusKey="first-load">
      <Icon name="wifi-off" size={48} />
      <p>{t('firstLoad.text')}</p>
      <div>
        <Button icon="refresh-cw" onClick={retry}>
          {t('retry')}
        </Button>
      </div>
    </Page>
  )
}
