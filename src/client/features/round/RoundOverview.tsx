import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { countInRound, draftsInRound, isEmptyOfRound, sentInRound } from '#client/stores/roundOf.ts'
import { useStore } from '#client/stores/useStore.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Empty } from '#client/ui/Card.tsx'
import { EntryList } from '#client/ui/Entry.tsx'
import { Icon, Pictogram } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Section } from '#client/ui/Section.tsx'
import { Waiting } from '#client/ui/Waiting.tsx'
import { RoundDraft, RoundReport } from './RoundEntry.tsx'

/** How many, where each of them stands, and on or out. */
export function RoundOverview({ roundId }: { roundId: string }) {
  const t = useT('report')
  const { stores } = useApp()
  const mine = useStore(stores.mine, (state) => state)
  const sent = useMemo(() => sentInRound(mine, roundId), [mine, roundId])
  const drafts = useMemo(
    () => draftsInRound(mine, roundId).filter(({ draft }) => !isEmptyOfRound(draft)),
    [mine, roundId],
  )
  if (!mine.loaded) return <Waiting label={t('common:loading')} />
  const title = t('round.count', { count: countInRound(mine, roundId) })
  return (
    <Page
      title={title}
      documentTitle={t('flow.documentTitle', { step: title })}
      focusKey={`round/${roundId}`}
      picture={<Icon name="footprints" size={56} />}
      back={{ href: '/runde', label: t('round.title') }}
      actions={<RoundActions roundId={roundId} />}
    >
      {drafts.length > 0 && (
        <Section id="round-drafts" title={t('round.drafts')}>
          <EntryList>
            {drafts.map((entry) => (
              <RoundDraft entry={entry} key={entry.draft.id} />
            ))}
          </EntryList>
        </Section>
      )}
      {sent.length > 0 ? (
        <EntryList label={t('round.list')}>
          {sent.map((entry) => (
            <RoundReport entry={entry} key={entry.report.id} />
          ))}
        </EntryList>
      ) : (
        <Empty picture={<Pictogram name="round" size={64} />} title={t('round.empty')} />
      )}
    </Page>
  )
}

function RoundActions({ roundId }: { roundId: string }) {
  const t = useT('report')
  const { actions, stores } = useApp()
  const { route } = useLocation()
  const [failed, setFailed] = useState(false)

  async function onNext() {
    const mine = stores.mine.getState()
    const [waiting] = draftsInRound(mine, roundId).filter(({ draft }) => isEmptyOfRound(draft))
    const [last] = sentInRound(mine, roundId)
    if (waiting) return route(`/melden/${waiting.draft.id}/foto`)
    if (last) return route(`/melden/${await actions.againHere(last.report.id)}/foto`)
    route('/melden?runde=1')
  }
  async function onEnd() {
    // The draft made ready for a report that will not come; one with a picture or a word stays.
    const empty = draftsInRound(stores.mine.getState(), roundId).filter(({ draft }) =>
      isEmptyOfRound(draft),
    )
    for (const { draft } of empty) await actions.deleteDraft(draft.id)
    route('/meine')
  }
  const act = (work: () => Promise<void>) => () => void work().catch(() => setFailed(true))

  return (
    <>
      {failed && <Alert tone="danger" title={t('round.failed')} urgent />}
      <div class="cluster">
        <Button kind="secondary" onClick={act(onEnd)}>
          {t('round.end')}
        </Button>
        <Button icon="camera" onClick={act(onNext)}>
          {t('round.next')}
        </Button>
      </div>
    </>
  )
}
