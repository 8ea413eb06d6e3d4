import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Prose, Section } from '#client/ui/Section.tsx'
import { outcomeOf } from '#domain/lab/outcome.ts'
import { inLanguage } from '#domain/localText.ts'
import { Consent } from './Consent.tsx'
import { LabFacts } from './LabFacts.tsx'
import { LabFrame } from './LabFrame.tsx'
import { OwnAnswers } from './OwnAnswers.tsx'
import { useReceiptOfLink } from './useReceiptOfLink.ts'
import { useStart } from './useStart.ts'

/** What the lab is, what it promises, and the way in. */
export const LabScreen = ({ code = '' }: { code?: string }) => (
  <LabFrame code={code}>{(entry) => <About entry={entry} />}</LabFrame>
)

function About({ entry }: { entry: LabEntry }) {
  const t = useT('lab')
  const language = useLanguage()
  const { route } = useLocation()
  const { lab } = entry
  const kept = useReceiptOfLink(entry)
  const start = useStart(entry, () => route(`/labor/${lab.code}/antworten`))
  const title = inLanguage(lab.title, language)
  const isOpen = lab.state === 'open'
  return (
    <Page
      picture={<Icon name="heart-handshake" size={56} />}
      title={<span lang={title.language}>{title.text}</span>}
      documentTitle={t('about.documentTitle', { title: title.text })}
      back={{ href: '/labor', label: t('back') }}
      focusKey={lab.id}
      actions={
        isOpen && (
          <Button
            block
            busy={start.busy}
            icon="arrow-right"
            onClick={() => void (entry.seat ? start.goOn() : start.go())}
          >
            {t(entry.seat ? 'seat.resume' : 'consent.start')}
          </Button>
        )
      }
    >
      <LabFacts entry={entry} />
      {!isOpen && (
        <Alert tone="info" title={t(lab.state === 'closed' ? 'about.closed' : 'about.draft')} />
      )}
      {start.failed && <Alert tone="danger" urgent title={t('seat.saveFailed')} />}
      {kept && <Alert tone="success" urgent title={t('about.kept')} />}
      <Outcome entry={entry} />
      {isOpen && entry.seat && (
        <Alert tone="info" title={t('about.begun')}>
          <Button kind="quiet" icon="rotate-ccw" onClick={() => void start.go()}>
            {t('seat.anew')}
          </Button>
        </Alert>
      )}
      {isOpen && !entry.seat && <Consent entry={entry} />}
      <OwnAnswers entry={entry} />
      <div>
        <Button kind="quiet" icon="settings" href={`/labor/${lab.code}/leiten`}>
          {t('about.forLead')}
        </Button>
      </div>
    </Page>
  )
}

/** "Was wurde daraus?", and the results where those who took part may see them. */
function Outcome({ entry: { lab } }: { entry: LabEntry }) {
  const t = useT('lab')
  const language = useLanguage()
  const { actions } = useApp()
  const words = lab.outcome && inLanguage(lab.outcome, language)
  const made = outcomeOf(lab)
  useEffect(() => {
    // A device store that fails says so itself, at the top of the screen.
    if (made) void actions.seeOutcome(lab.id, made).catch(() => undefined)
  }, [actions, lab.id, made])
  const shown = lab.results === 'live' || (lab.results === 'after' && lab.state === 'closed')
  if (!words && !shown) return null
  return (
    <Section id="lab-outcome" title={t(words ? 'about.outcome' : 'lead.results')}>
      {words && <Prose text={words.text} lang={words.language} />}
      {shown && (
        <div>
          <Button kind="secondary" icon="eye" href={`/labor/${lab.code}/wand`}>
            {t('about.results')}
          </Button>
        </div>
      )}
    </Section>
  )
}
