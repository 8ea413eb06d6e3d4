import { useEffect } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Empty } from '#client/ui/Card.tsx'
import { EntryList } from '#client/ui/Entry.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Section } from '#client/ui/Section.tsx'
import { Waiting } from '#client/ui/Waiting.tsx'
import { JoinForm } from './JoinForm.tsx'
import { JoinWays } from './JoinWays.tsx'
import { LabLine } from './LabLine.tsx'
import './lab.css'

/** Where labs begin: with a code, a scan or a file; and those that are on this device. */
export function LabsScreen() {
  const t = useT('lab')
  const { actions, stores } = useApp()
  const { loaded, labs } = useStore(stores.labs, (state) => state)
  useEffect(() => {
    // A device store that fails says so itself, at the top of the screen.
    void actions
      .watchLabs()
      .then(() => actions.refreshLabs())
      .catch(() => undefined)
  }, [actions])
  return (
    <Page
      picture={<Icon name="heart-handshake" size={56} />}
      title={t('title')}
      documentTitle={t('documentTitle')}
      back={{ href: '/', label: t('home') }}
      focusKey="labs"
    >
      <p class="lab-lead">{t('join.lead')}</p>
      <JoinForm />
      <JoinWays />
      {!loaded ? (
        <Waiting label={t('loading')} />
      ) : (
        <Section id="labs-here" title={t('list.title')}>
          {labs.length === 0 ? (
            <Empty picture={<Icon name="heart-handshake" size={40} />} title={t('list.empty')}>
              <p>{t('list.emptyText')}</p>
            </Empty>
          ) : (
            <EntryList>
              {labs.map((entry) => (
                <LabLine key={entry.lab.id} entry={entry} />
              ))}
            </EntryList>
          )}
        </Section>
      )}
    </Page>
  )
}
