import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useOfflineCity } from '#client/stores/useOfflineCity.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Card, Row } from '#client/ui/Card.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { InstallOffer } from '#client/ui/InstallOffer.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { OfflineCity } from '#client/ui/OfflineCity.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Section } from '#client/ui/Section.tsx'
import { UnsentFile } from '#client/ui/UnsentFile.tsx'
import { CityChoice, LanguageChoice, ModeChoice, ReadAloudChoice, ThemeChoice } from './Choices.tsx'
import { EraseDevice } from './EraseDevice.tsx'
import { StorageUse } from './StorageUse.tsx'

const links = [
  ['help', '/hilfe', 'circle-question-mark'],
  ['privacy', '/datenschutz', 'lock'],
  ['accessibility', '/barrierefreiheit', 'heart-handshake'],
  ['imprint', '/impressum', 'building-2'],
  ['licences', '/lizenzen', 'bookmark'],
] as const satisfies readonly (readonly [string, string, IconName])[]

/** City, language, appearance, storage, and the way to help and legal pages. */
export function SettingsScreen({ version }: { version?: string }) {
  const t = useT('settings')
  const { actions, stores } = useApp()
  const offline = useOfflineCity()
  const install = useStore(stores.app, (state) => state.install)
  return (
    <Page
      title={t('title')}
      documentTitle={t('documentTitle')}
      focusKey="settings"
      picture={<Icon name="settings" size={56} />}
    >
      <Card>
        <nav aria-label={t('links.title')}>
          {links.map(([key, href, icon]) => (
            <Row
              key={key}
              label=""
              value={t(`links.${key}`)}
              href={href}
              picture={<Icon name={icon} />}
            />
          ))}
        </nav>
      </Card>
      <InstallOffer kind={install} onInstall={() => void actions.install()} />
      <CityChoice />
      <LanguageChoice />
      <ModeChoice />
      <ReadAloudChoice />
      <ThemeChoice />
      <OfflineCity {...offline} />
      <StorageUse />
      <Section id="settings-unsent" title={t('unsent')}>
        <UnsentFile onExport={actions.exportUnsent} onImport={actions.importUnsent} />
      </Section>
      <EraseDevice />
      {version && <p class="muted">{t('version', { version })}</p>}
    </Page>
  )
}
