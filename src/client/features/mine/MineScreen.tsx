import { useMemo } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { EntryList } from '#client/ui/Entry.tsx'
import { Icon, Pictogram } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Skeleton } from '#client/ui/Progress.tsx'
import { Section } from '#client/ui/Section.tsx'
import { UnsentFile } from '#client/ui/UnsentFile.tsx'
import { DraftLine } from './DraftLine.tsx'
import { MineSection } from './MineSection.tsx'
import { bySection, sectionIds } from './sections.ts'
import { WaitingBox } from './WaitingBox.tsx'

/** All that this person has begun or sent from this device, and where each stands. */
export function MineScreen() {
  const t = useT('mine')
  const { stores } = useApp()
  const loaded = useStore(stores.mine, (state) => state.loaded)
  const empty = useStore(
    stores.mine,
    ({ drafts, entries }) => drafts.length === 0 && entries.length === 0,
  )
  return (
    <Page
      title={t('title')}
      documentTitle={t('documentTitle')}
      focusKey="mine"
      picture={<Icon name="list" size={56} />}
    >
      {!loaded ? (
        <Skeleton label={t('loading')} lines={4} />
      ) : (
        <>
          {empty ? (
            <Empty picture={<Pictogram name="mine" size={72} />} title={t('emptyTitle')}>
              <p>{t('emptyText')}</p>
              <Button href="/melden" icon="camera">
                {t('report')}
              </Button>
            </Empty>
          ) : (
            <Lists />
          )}
          <FileBox />
        </>
      )}
    </Page>
  )
}

function Lists() {
  const t = useT('mine')
  const { stores } = useApp()
  const drafts = useStore(stores.mine, (state) => state.drafts)
  const entries = useStore(stores.mine, (state) => state.entries)
  const sections = useMemo(() => bySection(entries), [entries])
  return (
    <>
      <WaitingBox />
      {drafts.length > 0 && (
        <Section id="mine-drafts" title={t('section.drafts')} count={drafts.length}>
          <EntryList>
            {drafts.map((entry) => (
              <DraftLine key={entry.draft.id} entry={entry} />
            ))}
          </EntryList>
        </Section>
      )}
      {sectionIds.map((id) => (
        <MineSection key={id} id={id} entries={sections[id]} />
      ))}
    </>
  )
}

function FileBox() {
  const { actions } = useApp()
  return <UnsentFile onExport={actions.exportUnsent} onImport={actions.importUnsent} />
}
