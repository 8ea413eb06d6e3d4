import { useT } from '#client/i18n/useT.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Local } from '#client/ui/Local.tsx'
import { Buttons, Prose, Section } from '#client/ui/Section.tsx'
import { CityContact } from './CityContact.tsx'
import { LegalPage } from './LegalPage.tsx'
import { SomeoneHelps } from './SomeoneHelps.tsx'
import { useCity } from './useCityWords.ts'

const points = ['one', 'two', 'three', 'four', 'five'] as const
const limits = ['erase', 'private', 'ios', 'full'] as const

/** Whom to call, how it works, what happens without a network, and what is not promised. */
export function HelpScreen() {
  const t = useT('legal')
  const city = useCity()
  return (
    <LegalPage title={t('help.title')} name="help" picture="life-buoy">
      <Alert tone="danger" title={t('help.emergencyTitle')}>
        <p>{city ? <Local text={city.emergency} /> : t('help.emergencyText')}</p>
        <Buttons>
          <Button kind="secondary" icon="phone" href="tel:112">
            {t('help.call112')}
          </Button>
          <Button kind="secondary" icon="phone" href="tel:110">
            {t('help.call110')}
          </Button>
        </Buttons>
      </Alert>
      {city && <SomeoneHelps city={city} />}
      {city && (
        <Section id="help-city" title={t('help.cityTitle', { city: city.name })}>
          <CityContact city={city} />
        </Section>
      )}
      <Section id="help-how" title={t('help.howTitle')}>
        <div class="prose">
          <ol>
            {points.map((point) => (
              <li key={point}>{t(`help.how.${point}`)}</li>
            ))}
          </ol>
        </div>
      </Section>
      <Section id="help-offline" title={t('help.offlineTitle')}>
        <Prose text={t('help.offlineText')} />
      </Section>
      <Section id="help-account" title={t('help.noAccountTitle')}>
        <Prose text={t('help.noAccountText')} />
      </Section>
      <Section id="help-honest" title={t('help.honestTitle')}>
        <div class="prose">
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{t(`help.honest.${limit}`)}</li>
            ))}
          </ul>
          <p>
            <strong>{t('help.honestRemedy')}</strong>
          </p>
        </div>
      </Section>
    </LegalPage>
  )
}
