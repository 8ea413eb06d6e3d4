import { useLanguage, useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { inLanguage } from '#domain/localText.ts'
import { Consent } from './Consent.tsx'
import type { ConsentSteps } from './consentSteps.ts'
import type { useStart } from './useStart.ts'

interface ConsentPageProps {
  readonly entry: LabEntry
  readonly steps: ConsentSteps
  readonly start: ReturnType<typeof useStart>
}

/** Plain mode, after the first page: one more question before somebody takes part, alone on its page. */
export function ConsentPage({ entry, steps, start }: ConsentPageProps) {
  const t = useT('lab')
  const common = useT('common')
  const language = useLanguage()
  const { isLast, step, next, back } = steps
  const lab = inLanguage(entry.lab.title, language)
  return (
    <Page
      picture={<Icon name={step === 'age' ? 'users-round' : 'info'} size={56} />}
      title={t(step === 'age' ? 'consent.age' : 'consent.title')}
      overline={<span lang={lab.language}>{lab.text}</span>}
      documentTitle={t('about.documentTitle', { title: lab.text })}
      back={{ onClick: back, label: t('back') }}
      focusKey={`${entry.lab.id}-${step}`}
      actions={
        <Button
          block
          icon="arrow-right"
          busy={start.busy}
          onClick={isLast ? () => void start.go() : next}
        >
          {isLast ? t('consent.start') : common('next')}
        </Button>
      }
    >
      {start.failed && <Alert tone="danger" urgent title={t('seat.saveFailed')} />}
      <Consent {...{ entry, steps }} />
    </Page>
  )
}
