import { useT } from '#client/i18n/useT.ts'
import { Prose } from '#client/ui/Section.tsx'
import { LegalPage } from './LegalPage.tsx'
import { appParts, type Licensed, looks, serverParts } from './licences.ts'
import { useCity } from './useCityWords.ts'

/** Whose work this stands on, and under which terms. */
export function LicencesScreen() {
  const t = useT('legal')
  const ground = useCity()?.ground_attribution
  const data: readonly Licensed[] = [
    { name: t('licences.boundaries'), licence: 'dl-de/by-2-0' },
    { name: t('licences.basemap'), licence: 'CC BY 4.0' },
  ]
  return (
    <LegalPage
      title={t('licences.title')}
      name="licences"
      picture="bookmark"
      intro={<Prose text={t('licences.intro')} />}
      parts={[
        {
          id: 'data',
          title: t('licences.data'),
          picture: 'map',
          body: (
            <>
              <LicenceList entries={data} />
              {ground && <p class="muted">{t('licences.mapNote', { note: ground })}</p>}
            </>
          ),
        },
        {
          id: 'looks',
          title: t('licences.looks'),
          picture: 'image',
          body: <LicenceList entries={looks} />,
        },
        {
          id: 'app',
          title: t('licences.app'),
          picture: 'smartphone',
          body: <LicenceList entries={appParts} />,
        },
        {
          id: 'server',
          title: t('licences.server'),
          picture: 'building-2',
          body: <LicenceList entries={serverParts} />,
        },
      ]}
    />
  )
}

const LicenceList = ({ entries }: { entries: readonly Licensed[] }) => (
  <div class="prose">
    <ul>
      {entries.map(({ name, licence, holder }) => (
        <li key={name}>
          <bdi>{name}</bdi> – <bdi>{licence}</bdi>
          {holder && (
            <span class="muted">
              {' · '}
              <bdi>{holder}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  </div>
)
