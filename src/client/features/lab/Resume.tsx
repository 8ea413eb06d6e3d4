import { useT } from '#client/i18n/useT.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'

interface ResumeProps {
  readonly entry: LabEntry
  readonly onResume: () => void
  readonly onAnew: () => void
}

/** The tablet was switched off in mid-answer. Nothing of the answer is shown before somebody says it is theirs. */
export function Resume({ entry, onResume, onAnew }: ResumeProps) {
  const t = useT('lab')
  return (
    <Page
      picture={<Icon name="rotate-ccw" size={56} />}
      title={t('seat.resumeTitle')}
      focusKey={`${entry.lab.id}-resume`}
    >
      <p class="lab-lead">{t('seat.resumeText')}</p>
      <div class="lab-ways">
        <Button block icon="arrow-right" onClick={onResume}>
          {t('seat.resume')}
        </Button>
        <Button kind="secondary" block icon="rotate-ccw" onClick={onAnew}>
          {t('seat.anew')}
        </Button>
      </div>
    </Page>
  )
}
