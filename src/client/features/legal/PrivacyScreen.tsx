import { useT } from '#client/i18n/useT.ts'
import { Prose, Section } from '#client/ui/Section.tsx'
import { LegalPage } from './LegalPage.tsx'
import { useCity, useCityWords } from './useCityWords.ts'

const beforePublic = ['who', 'what', 'photos'] as const
const afterPublic = ['device', 'log', 'how_long', 'basis', 'rights'] as const

export function PrivacyScreen() {
  const t = useT('legal')
  const words = useCityWords()
  const atOnce = useCity()?.publishing === 'at_once'
  const part = (name: (typeof beforePublic | typeof afterPublic)[number]) => (
    <Section key={name} id={`privacy-${name}`} title={t(`privacy.${name}.title`)}>
      <Prose text={t(`privacy.${name}.text`, words)} />
    </Section>
  )
  return (
    <LegalPage title={t('privacy.title')} name="privacy" picture="lock">
      <Prose text={t('privacy.intro')} />
      {beforePublic.map(part)}
      <Section id="privacy-public" title={t('privacy.public.title')}>
        <Prose text={atOnce ? t('privacy.public.atOnce') : t('privacy.public.afterReview')} />
      </Section>
      {afterPublic.map(part)}
    </LegalPage>
  )
}
