import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useIsPlain } from '#client/stores/useMode.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Card, Row } from '#client/ui/Card.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { InstallOffer } from '#client/ui/InstallOffer.tsx'
import { PartedPage } from '#client/ui/PartedPage.tsx'
import { useLinks, useSettingsParts } from './useSettingsParts.tsx'

/** City, language, appearance, storage, and the way to help and legal pages. */
export function SettingsScreen({ version }: { version?: string }) {
  const t = useT('settings')
  const { actions, stores } = useApp()
  const { path, query } = useLocation()
  const plain = useIsPlain()
  const install = useStore(stores.app, (state) => state.install)
  return (
    <PartedPage
      title={t('title')}
      documentTitle={t('documentTitle')}
      name="settings"
      picture="settings"
      path={path}
      open={query.seite}
      backLabel={t('common:back')}
      intro={
        !plain && (
          <>
            <Links />
            <InstallOffer kind={install} onInstall={() => void actions.install()} />
          </>
        )
      }
      parts={useSettingsParts()}
      outro={version && <p class="muted">{t('version', { version })}</p>}
    />
  )
}

function Links() {
  const t = useT('settings')
  return (
    <Card>
      <nav aria-label={t('links.title')}>
        {useLinks().map(({ id, href, picture, title }) => (
          <Row key={id} label="" value={title} href={href} picture={<Icon name={picture} />} />
        ))}
      </nav>
    </Card>
  )
}
