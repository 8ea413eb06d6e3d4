import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Buttons, Prose, Section } from '#client/ui/Section.tsx'
import { LegalPage } from './LegalPage.tsx'
import { useCityWords } from './useCityWords.ts'

/** The day of the self-assessment; changes with each new one. */
const assessedOn = '2026-11-23'
const limits = ['map', 'photos', 'texts', 'signLanguage', 'plain', 'test'] as const

/** The statement that Directive (EU) 2016/2102 and the Hessian ordinance ask for. */
export function AccessibilityScreen({ version = '' }: { version?: string }) {
  const t = useT('legal')
  const language = useLanguage()
  const words = { ...useCityWords(), date: formatDate(assessedOn, language), version }
  const part = (name: 'scope' | 'status' | 'made' | 'feedback' | 'enforcement') => (
    <Section id={`accessibility-${name}`} title={t(`accessibility.${name}.title`)}>
      <Prose text={t(`accessibility.${name}.text`, words)} />
    </Section>
  )
  return (
    <LegalPage title={t('accessibility.title')} name="accessibility" picture="heart-handshake">
      {part('scope')}
      {part('status')}
      <Section id="accessibility-limits" title={t('accessibility.limits.title')}>
        <div class="prose">
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{t(`accessibility.limits.${limit}`)}</li>
            ))}
          </ul>
        </div>
      </Section>
      {part('made')}
      {part('feedback')}
      <Buttons>
        <Button
          icon="mail"
          href={`mailto:${words.email}?subject=${encodeURIComponent(t('barrierSubject'))}`}
        >
          {t('tellBarrier')}
        </Button>
        <Button
          kind="secondary"
          icon="message-square"
          href="/unverstaendlich?von=/barrierefreiheit"
        >
          {t('common:help.unclear')}
        </Button>
      </Buttons>
      {part('enforcement')}
      <div>
        <Button kind="secondary" icon="external-link" href="https://lbit.hessen.de">
          {t('lbit')}
        </Button>
      </div>
      <p class="muted">{t('updated', { date: words.date })}</p>
    </LegalPage>
  )
}
