import { useT } from '#client/i18n/useT.ts'
import type { IconName } from '#client/ui/icons.ts'
import { Prose } from '#client/ui/Section.tsx'
import { LegalPage } from './LegalPage.tsx'
import { useCity, useCityWords } from './useCityWords.ts'

const pictures = {
  who: 'building-2',
  what: 'send',
  photos: 'camera',
  public: 'eye',
  labs: 'message-square',
  device: 'smartphone',
  log: 'refresh-cw',
  how_long: 'clock',
  basis: 'bookmark',
  rights: 'heart-handshake',
} as const satisfies Record<string, IconName>
type Name = keyof typeof pictures
const names = Object.keys(pictures) as Name[]

export function PrivacyScreen() {
  const t = useT('legal')
  const words = useCityWords()
  const atOnce = useCity()?.publishing === 'at_once'
  const textOf = (name: Name) =>
    name === 'public'
      ? t(`privacy.public.${atOnce ? 'atOnce' : 'afterReview'}`)
      : t(`privacy.${name}.text`, words)
  return (
    <LegalPage
      title={t('privacy.title')}
      name="privacy"
      picture="lock"
      intro={<Prose text={t('privacy.intro')} />}
      parts={names.map((name) => ({
        id: name,
        title: t(`privacy.${name}.title`),
        picture: pictures[name],
        body: <Prose text={textOf(name)} />,
      }))}
    />
  )
}
