import { useT } from '#client/i18n/useT.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Local } from '#client/ui/Local.tsx'
import type { Part } from '#client/ui/PartedPage.tsx'
import { Buttons, Prose } from '#client/ui/Section.tsx'
import type { City } from '#domain/city.ts'
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
    <LegalPage
      title={t('help.title')}
      name="help"
      picture="life-buoy"
      intro={
        <>
          <Danger city={city} />
          {city && <SomeoneHelps city={city} />}
        </>
      }
      parts={useParts(city)}
    />
  )
}

function Danger({ city }: { city: City | undefined }) {
  const t = useT('legal')
  return (
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
  )
}

function useParts(city: City | undefined): readonly Part[] {
  const t = useT('legal')
  return [
    ...(city
      ? [
          {
            id: 'city',
            title: t('help.cityTitle', { city: city.name }),
            picture: 'building-2' as const,
            body: <CityContact city={city} />,
          },
        ]
      : []),
    { id: 'how', title: t('help.howTitle'), picture: 'camera', body: <How /> },
    {
      id: 'offline',
      title: t('help.offlineTitle'),
      picture: 'wifi-off',
      body: <Prose text={t('help.offlineText')} />,
    },
    {
      id: 'account',
      title: t('help.noAccountTitle'),
      picture: 'lock',
      body: <Prose text={t('help.noAccountText')} />,
    },
    { id: 'honest', title: t('help.honestTitle'), picture: 'circle-alert', body: <Honest /> },
  ]
}

function How() {
  const t = useT('legal')
  return (
    <div class="prose">
      <ol>
        {points.map((point) => (
          <li key={point}>{t(`help.how.${point}`)}</li>
        ))}
      </ol>
    </div>
  )
}

function Honest() {
  const t = useT('legal')
  return (
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
  )
}
