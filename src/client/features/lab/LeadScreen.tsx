import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { Section } from '#client/ui/Section.tsx'
import { inLanguage } from '#domain/localText.ts'
import { LabFacts } from './LabFacts.tsx'
import { LabFrame } from './LabFrame.tsx'
import { LeadCollect } from './LeadCollect.tsx'
import { LeadCounts } from './LeadCounts.tsx'
import { LeadEnd } from './LeadEnd.tsx'
import { LeadGive } from './LeadGive.tsx'
import { LeadJoin } from './LeadJoin.tsx'
import { LeadKiosk } from './LeadKiosk.tsx'
import { LeadWarnings } from './LeadWarnings.tsx'
import { useSecretOfLink } from './useSecretOfLink.ts'

/** All that a facilitator does in the room, with or without a network. */
export function LeadScreen({ code = '' }: { code?: string }) {
  const t = useT('lab')
  const wrongKey = useKeyOfLink(code)
  return (
    <LabFrame code={code}>
      {(entry) => (
        <Lead entry={entry}>
          {wrongKey && <Alert tone="danger" urgent title={t('join.problem.wrong_key')} />}
        </Lead>
      )}
    </LabFrame>
  )
}

/** The facilitator's key: kept on this device when it is this lab's. */
function useKeyOfLink(code: string): boolean {
  const { actions } = useApp()
  const [wrong, setWrong] = useState(false)
  const take = (key: string) => {
    setWrong(false)
    actions.leadLab(code, key).then(
      (end) => setWrong(!end.ok && end.why === 'wrong_key'),
      // A device store that fails says so itself, at the top of the screen.
      () => undefined,
    )
  }
  useSecretOfLink((hash) => /^#([\w-]{16,128})$/.exec(hash)?.[1], take, code)
  return wrong
}

interface LeadProps {
  readonly entry: LabEntry
  readonly children: ComponentChildren
}

function Lead({ entry, children }: LeadProps) {
  const t = useT('lab')
  const language = useLanguage()
  const { lab, role } = entry
  const title = inLanguage(lab.title, language)
  const leads = role === 'facilitator'
  return (
    <Page
      picture={<Icon name="settings" size={56} />}
      title={<span lang={title.language}>{title.text}</span>}
      overline={t('lead.title')}
      documentTitle={t('lead.documentTitle', { title: title.text })}
      back={{ href: '/labor', label: t('back') }}
      focusKey={lab.id}
    >
      {children}
      <LabFacts entry={entry} />
      <LeadWarnings entry={entry} />
      {leads ? <LeadJoin entry={entry} /> : <LeadHere entry={entry} />}
      <LeadCounts entry={entry} />
      {leads && <LeadCollect />}
      <LeadGive entry={entry} />
      <LeadKiosk entry={entry} />
      {leads && (
        <Section id="lead-results" title={t('lead.results')}>
          <p class="muted">{t('lead.wallText')}</p>
          <div>
            <Button kind="secondary" icon="eye" href={`/labor/${lab.code}/wand`}>
              {t('lead.wall')}
            </Button>
          </div>
        </Section>
      )}
      <LeadEnd entry={entry} />
    </Page>
  )
}

/** One device in the room gathers what the others have; without a network any of them can. */
function LeadHere({ entry: { lab } }: { entry: LabEntry }) {
  const t = useT('lab')
  const { actions } = useApp()
  return (
    <Section id="lead-here" title={t('lead.here')}>
      <p>{t('lead.hereText')}</p>
      <div>
        <Button
          kind="secondary"
          icon="smartphone"
          // A device store that fails says so itself, at the top of the screen.
          onClick={() => void actions.leadHere(lab.id).catch(() => undefined)}
        >
          {t('lead.here')}
        </Button>
      </div>
    </Section>
  )
}
