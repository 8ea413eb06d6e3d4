import { useT } from '#client/i18n/useT.ts'
import { Prose, Section } from '#client/ui/Section.tsx'
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
    <LegalPage title={t('licences.title')} name="licences" picture="bookmark">
      <Prose text={t('licences.intro')} />
      <Section id="licences-data" title={t('licences.data')}>
        <LicenceList entries={data} />
        {ground && <p class="muted">{t('licences.mapNote', { note: ground })}</p>}
      </Section>
      <Section id="licences-looks" title={t('licences.looks')}>
        <LicenceList entries={looks} />
      </Section>
      <Section id="licences-app" title={t('licences.app')}>
        <LicenceList entries={appParts} />
      </Section>
      <Section id="licences-server" title={t('licences.server')}>
        <LicenceList entries={serverParts} />
      </Section>
    </LegalPage>
  )
}

const LicenceList = ({ entries }: { entries: readonly Licensed[] }) => (
  <div class="prose">
    <ul>
      {entries.map(({ name, licence, holder }) => (
        <li key={name}>
          {name} – {licence}
          {holder && <span class="muted"> · {holder}</span>}
        </li>
      ))}
    </ul>
  </div>
)
