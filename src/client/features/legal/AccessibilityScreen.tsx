import type { ComponentChildren } from 'preact'
import { formatDate } from '#client/i18n/format.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { Buttons, Prose } from '#client/ui/Section.tsx'
import { LegalPage } from './LegalPage.tsx'
import { type CityWords, useCityWords } from './useCityWords.ts'

/** The day of the self-assessment; changes with each new one. */
const assessedOn = '2026-11-30'
const limits = ['map', 'photos', 'texts', 'signLanguage', 'plain', 'test'] as const

/** The statement that Directive (EU) 2016/2102 and the Hessian ordinance ask for. */
export function AccessibilityScreen({ version = '' }: { version?: string }) {
  const t = useT('legal')
  const language = useLanguage()
  const words = { ...useCityWords(), date: formatDate(assessedOn, language), version }
  const part = (
    id: 'scope' | 'status' | 'made' | 'feedback' | 'enforcement',
    picture: IconName,
    more?: ComponentChildren,
  ) => ({
    id,
    picture,
    title: t(`accessibility.${id}.title`),
    body: (
      <>
        <Prose text={t(`accessibility.${id}.text`, words)} />
        {more}
      </>
    ),
  })
  return (
    <LegalPage
      title={t('accessibility.title')}
      name="accessibility"
      picture="heart-handshake"
      parts={[
        part('scope', 'info'),
        part('status', 'circle-check'),
        {
          id: 'limits',
          picture: 'circle-alert',
          title: t('accessibility.limits.title'),
          body: <Limits />,
        },
        part('made', 'search'),
        part('feedback', 'message-square', <Feedback words={words} />),
        part(
          'enforcement',
          'building-2',
          <div>
            <Button kind="secondary" icon="external-link" href="https://lbit.hessen.de">
              {t('lbit')}
            </Button>
          </div>,
        ),
      ]}
      outro={<p class="muted">{t('updated', { date: words.date })}</p>}
    />
  )
}

function Limits() {
  const t = useT('legal')
  return (
    <div class="prose">
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{t(`accessibility.limits.${limit}`)}</li>
        ))}
      </ul>
    </div>
  )
}

/** By mail, by telephone, or by a report about a text: whoever meets a barrier needs no second one. */
function Feedback({ words: { email, phone } }: { words: Pick<CityWords, 'email' | 'phone'> }) {
  const t = useT('legal')
  const subject = encodeURIComponent(t('barrierSubject'))
  return (
    <Buttons>
      <Button kind="secondary" icon="mail" href={`mailto:${email}?subject=${subject}`}>
        {t('tellBarrier')}
      </Button>
      <Button kind="secondary" icon="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        {t('someone.call', { phone })}
      </Button>
      <Button kind="secondary" icon="message-square" href="/unverstaendlich?von=/barrierefreiheit">
        {t('common:help.unclear')}
      </Button>
    </Buttons>
  )
}
