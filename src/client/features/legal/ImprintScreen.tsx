import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Prose } from '#client/ui/Section.tsx'
import { CityContact } from './CityContact.tsx'
import { LegalPage } from './LegalPage.tsx'
import { useCity } from './useCityWords.ts'

/** Who stands behind it: the city's details come from its own folder. */
export function ImprintScreen() {
  const t = useT('legal')
  const city = useCity()
  const { stores } = useApp()
  const example = useStore(stores.city, (state) => state.example)
  return (
    <LegalPage
      title={t('imprint.title')}
      name="imprint"
      picture="building-2"
      intro={
        <>
          <Prose text={t('imprint.pilot')} />
          {example && <Alert tone="info" title={t('imprint.example')} />}
        </>
      }
      parts={[
        ...(city
          ? [
              {
                id: 'city',
                title: t('imprint.operator', { city: city.name }),
                picture: 'building-2' as const,
                body: (
                  <>
                    <CityContact city={city} />
                    {city.contact.to_confirm && <p class="muted">{t('imprint.toConfirm')}</p>}
                  </>
                ),
              },
            ]
          : []),
        {
          id: 'source',
          title: t('imprint.source'),
          picture: 'bookmark',
          body: (
            <>
              <Prose text={t('imprint.sourceText')} />
              <div>
                <Button kind="secondary" icon="bookmark" href="/lizenzen">
                  {t('licences.title')}
                </Button>
              </div>
            </>
          ),
        },
      ]}
    />
  )
}
