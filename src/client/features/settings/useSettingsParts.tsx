import { languageOf, languages } from '#client/i18n/languages.ts'
import { useNeeded } from '#client/i18n/useNeeded.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useIsPlain } from '#client/stores/useMode.ts'
import { useOfflineCity } from '#client/stores/useOfflineCity.ts'
import { useStore } from '#client/stores/useStore.ts'
import { InstallOffer } from '#client/ui/InstallOffer.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { OfflineCity } from '#client/ui/OfflineCity.tsx'
import type { Part } from '#client/ui/PartedPage.tsx'
import { UnsentFile } from '#client/ui/UnsentFile.tsx'
import {
  CityChoice,
  LanguageChoice,
  ModeChoice,
  ReadAloudChoice,
  shownTheme,
  ThemeChoice,
} from './Choices.tsx'
import { EraseDevice } from './EraseDevice.tsx'
import { StorageUse } from './StorageUse.tsx'

const links = [
  ['help', '/hilfe', 'circle-question-mark'],
  ['privacy', '/datenschutz', 'lock'],
  ['accessibility', '/barrierefreiheit', 'heart-handshake'],
  ['imprint', '/impressum', 'building-2'],
  ['licences', '/lizenzen', 'bookmark'],
] as const satisfies readonly (readonly [string, string, IconName])[]

export interface Linked {
  readonly id: string
  readonly href: string
  readonly picture: IconName
  readonly title: string
}

/** The ways to help and legal pages. */
export function useLinks(): readonly Linked[] {
  const t = useT('settings')
  return [
    ...links.map(([id, href, picture]) => ({ id, href, picture, title: t(`links.${id}`) })),
    {
      ...{ id: 'unclear', href: '/unverstaendlich?von=/mehr', picture: 'message-square' },
      title: t('common:help.unclear'),
    },
  ]
}

/** What can be set: how the app speaks and looks, and what this device keeps. */
export function useSettingsParts(): readonly Part[] {
  const t = useT('settings')
  const plain = useIsPlain()
  const device = useDeviceParts()
  const choices = useChoices()
  const linked = useLinks()
  return [
    ...choices,
    { id: 'device', title: t('device'), picture: 'smartphone', parts: device },
    // Elsewhere they are a list of their own.
    ...(plain
      ? [{ id: 'links', title: t('links.title'), picture: 'info' as const, parts: linked }]
      : []),
  ]
}

function useChoices(): readonly Part[] {
  const t = useT('settings')
  const { stores } = useApp()
  const plain = useIsPlain()
  const language = useLanguage()
  const city = useStore(stores.city, (state) => state.pack?.city.name)
  // In plain mode the header's button says the same, and reading aloud is there anyway.
  const normalOnly: readonly Part[] = [
    { id: 'mode', title: t('mode.title'), picture: 'eye', body: <ModeChoice /> },
    { id: 'aloud', title: t('aloud.title'), picture: 'volume-2', body: <ReadAloudChoice /> },
  ]
  return [
    { id: 'city', title: t('city'), picture: 'map', value: city, body: <CityChoice /> },
    {
      ...{ id: 'language', title: t('language'), picture: 'message-square' },
      value: languages[languageOf(language)],
      body: <LanguageChoice />,
    },
    ...(plain ? [] : normalOnly),
    {
      ...{ id: 'theme', title: t('appearance'), picture: 'sun' },
      value: t(`theme.${shownTheme()}`),
      body: <ThemeChoice />,
    },
  ]
}

function useDeviceParts(): readonly Part[] {
  const t = useT('settings')
  const offlineWords = useT('offline')
  const { actions, stores } = useApp()
  const plain = useIsPlain()
  const offline = useOfflineCity()
  const hasWords = useNeeded('offline')
  const install = useStore(stores.app, (state) => state.install)
  const installPart: Part = {
    ...{ id: 'install', title: t('install.title'), picture: 'smartphone' },
    body: <InstallOffer kind={install} onInstall={() => void actions.install()} />,
  }
  const offlinePart: Part = {
    id: 'offline',
    title: hasWords ? offlineWords('title', { city: offline.city }) : '',
    picture: 'wifi-off',
    body: <OfflineCity {...offline} />,
  }
  return [
    // Elsewhere it stands at the top: an offer, not a setting.
    ...(plain && install !== 'none' ? [installPart] : []),
    ...(hasWords && offline.state.status !== 'unknown' ? [offlinePart] : []),
    { id: 'storage', title: t('storage.title'), picture: 'save', body: <StorageUse /> },
    {
      ...{ id: 'unsent', title: t('unsent'), picture: 'cloud-upload' },
      body: (
        <UnsentFile open={plain} onExport={actions.exportUnsent} onImport={actions.importUnsent} />
      ),
    },
    { id: 'erase', title: t('erase.title'), picture: 'trash-2', body: <EraseDevice /> },
  ]
}
