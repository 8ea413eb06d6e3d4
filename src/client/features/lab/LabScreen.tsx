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
import { ConsentPage } from './ConsentPage.tsx'
import { type ConsentSteps, useConsentSteps } from './consentSteps.ts'
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
  const steps = useConsentSteps(entry)
  const title = inLanguage(lab.title, language)
  const isOpen = lab.state === 'open'
  const asks = isOpen && !entry.seat
  if (asks && !steps.isFirst) return <ConsentPage {...{ entry, steps, start }} />
  return (
    <Page
      picture={<Icon name="heart-handshake" size={56} />}
      title={<span lang={title.language}>{title.text}</span>}
      documentTitle={t('about.documentTitle', { title: title.text })}
      back={{ href: '/labor', label: t('back') }}
      focusKey={lab.id}
      actions={isOpen && <Onward {...{ start, steps, begun: entry.seat !== undefined }} />}
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
      {asks && <Consent {...{ entry, steps }} />}
      <OwnAnswers entry={entry} />
      <div>
        <Button kind="quiet" icon="settings" href={`/labor/${lab.code}/leiten`}>
          {t('about.forLead')}
        </Button>
      </div>
    </Page>
  )
}

interface OnwardProps {
  readonly start: ReturnType<typeof useStart>
  readonly steps: ConsentSteps
  /** An answer waits here to be gone on with. */
  readonly begun: boolean
}

function Onward({ start, steps, begun }: OnwardProps) {
  const t = useT('lab')
  const common = useT('common')
  if (!begun && !steps.isLast) {
    return (
      <Button block icon="arrow-right" onClick={steps.next}>
        {common('next')}
      </Button>
    )
  }
  return (
    <Button
      block
      busy={start.busy}
      icon="arrow-right"
      onClick={() => void (begun ? start.goOn() : start.go())}
    >
      {t(begun ? 'seat.resume' : 'consent.start')}
    </Button>
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
