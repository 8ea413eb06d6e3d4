import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { inLanguage } from '#domain/localText.ts'
import { Consent } from './Consent.tsx'
import { ConsentPage } from './ConsentPage.tsx'
import { useConsentSteps } from './consentSteps.ts'
import { KioskDoor } from './KioskDoor.tsx'
import { LabFacts } from './LabFacts.tsx'
import { useStart } from './useStart.ts'

/** The first thing each person sees at a shared tablet. */
export function Welcome({ entry, onStart }: { entry: LabEntry; onStart: () => void }) {
  const t = useT('lab')
  const common = useT('common')
  const language = useLanguage()
  const { lab, kiosk } = entry
  const start = useStart(entry, onStart)
  const steps = useConsentSteps(entry)
  const title = inLanguage(lab.title, language)
  if (!steps.isFirst) return <ConsentPage {...{ entry, steps, start }} />
  return (
    <Page
      picture={<Icon name="heart-handshake" size={56} />}
      title={<span lang={title.language}>{title.text}</span>}
      documentTitle={t('about.documentTitle', { title: title.text })}
      {...(kiosk ? {} : { back: { href: `/labor/${lab.code}`, label: t('back') } })}
      focusKey={lab.id}
      actions={
        steps.isLast ? (
          <Button block icon="arrow-right" busy={start.busy} onClick={() => void start.go()}>
            {t('consent.start')}
          </Button>
        ) : (
          <Button block icon="arrow-right" onClick={steps.next}>
            {common('next')}
          </Button>
        )
      }
    >
      <LabFacts entry={entry} />
      {start.failed && <Alert tone="danger" urgent title={t('seat.saveFailed')} />}
      <Consent {...{ entry, steps }} />
      {kiosk && <KioskDoor entry={entry} />}
    </Page>
  )
}
