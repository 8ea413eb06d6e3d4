import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Buttons, Section } from '#client/ui/Section.tsx'
import type { City } from '#domain/city.ts'

/** A person instead of a form: by telephone, by mail, or the one who stands beside. */
export function SomeoneHelps({ city }: { city: City }) {
  const t = useT('legal')
  const { phone, email } = city.contact
  const subject = encodeURIComponent(t('someone.mailSubject'))
  return (
    <Section id="help-someone" title={t('someone.title')}>
      <p>{t('someone.text')}</p>
      <Buttons>
        <Button icon="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {t('someone.call', { phone })}
        </Button>
        <Button kind="secondary" icon="mail" href={`mailto:${email}?subject=${subject}`}>
          {t('someone.mail')}
        </Button>
      </Buttons>
      <p>{t('someone.show')}</p>
    </Section>
  )
}
