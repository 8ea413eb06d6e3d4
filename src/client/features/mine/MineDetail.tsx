import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { DetailView } from './DetailView.tsx'

/** One report of this person: where it stands, what was said, what can be done. */
export function MineDetail({ id }: { id?: string }) {
  const t = useT('mine')
  const { stores } = useApp()
  const loaded = useStore(stores.mine, (state) => state.loaded)
  const entry = useStore(stores.mine, ({ entries }) =>
    entries.find(({ report }) => report.id === id),
  )
  if (entry) return <DetailView entry={entry} />
  return (
    <Page
      title={loaded ? t('detail.missingTitle') : t('title')}
      back={{ href: '/meine', label: t('detail.back') }}
      focusKey={loaded ? 'missing' : 'loading'}
      picture={<Icon name="search" size={56} />}
    >
      {loaded ? (
        <Alert tone="info" title={t('detail.missingText')} />
      ) : (
        <Skeleton label={t('loading')} />
      )}
    </Page>
  )
}
