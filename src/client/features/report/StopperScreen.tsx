import { useT } from '#client/i18n/useT.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Local } from '#client/ui/Local.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import type { Stopper } from '#domain/category.ts'
import { StepPage, type StepProps } from './StepPage.tsx'

const telephone = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`
const phonesOf = ({ kind, phone }: Stopper): readonly string[] =>
  phone ? [phone] : kind === 'emergency' ? ['112', '110'] : []

function Calls({ stopper }: { stopper: Stopper }) {
  const t = useT('report')
  return (
    <Buttons>
      {phonesOf(stopper).map((phone) => (
        <Button
          key={phone}
          icon="phone"
          danger={stopper.kind === 'emergency'}
          href={telephone(phone)}
        >
          {t('stopper.call', { phone })}
        </Button>
      ))}
      {stopper.link && (
        <Button kind="secondary" icon="external-link" href={stopper.link}>
          {t('stopper.link')}
        </Button>
      )}
    </Buttons>
  )
}

/** At the answer itself already: in danger nobody should have to tap once more. */
export function EmergencyAlert({ stopper }: { stopper: Stopper }) {
  const t = useT('report')
  return (
    <Alert tone="danger" title={t('stopper.emergencyTitle')} urgent>
      <Calls stopper={stopper} />
    </Alert>
  )
}

interface StopperScreenProps extends StepProps {
  stopper: Stopper
  onBack: () => void
  onAnyway: () => void
}

/** This is not for the city's list of defects: who helps instead, and how to reach them. */
export function StopperScreen({ flow, failed, stopper, onBack, onAnyway }: StopperScreenProps) {
  const t = useT('report')
  const isEmergency = stopper.kind === 'emergency'
  return (
    <StepPage
      flow={flow}
      failed={failed}
      step="questions"
      inner="stopper"
      title={t(isEmergency ? 'stopper.emergencyTitle' : 'stopper.otherTitle')}
      onBack={onBack}
      actions={
        <div class="cluster">
          <Button kind="secondary" onClick={onBack}>
            {t('stopper.back')}
          </Button>
          {!isEmergency && (
            <Button kind="secondary" onClick={onAnyway}>
              {t('stopper.anyway')}
            </Button>
          )}
        </div>
      }
    >
      <p>
        <Local text={stopper.text} />
      </p>
      {isEmergency && <p>{t('stopper.emergencyText')}</p>}
      <Calls stopper={stopper} />
    </StepPage>
  )
}
