import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { useApp } from '#client/stores/appContext.ts'
import { useStore } from '#client/stores/useStore.ts'
import { announce } from '#client/ui/announce.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { Button } from '#client/ui/Button.tsx'
import { FieldError } from '#client/ui/Field.tsx'

interface SupportButtonProps {
  id: string
  /** The element that names the report, where many buttons say the same words. */
  describedBy?: string
}

/** One tap, also without a network; the shell offers to undo it. */
export function SupportButton({ id, describedBy }: SupportButtonProps) {
  const t = useT('nearby')
  const { actions, stores } = useApp()
  const supported = useStore(stores.nearby, (state) => state.supported.has(id))
  const [failed, setFailed] = useState(false)
  if (supported) {
    return (
      <Badge tone="success" icon="check">
        {t('supported')}
      </Badge>
    )
  }
  async function support() {
    setFailed(false)
    try {
      await actions.supportReport(id)
      announce(t('supportSaved'))
    } catch {
      // The device store did not take it; nothing was counted.
      setFailed(true)
    }
  }
  return (
    <>
      <Button
        kind="secondary"
        icon="thumbs-up"
        {...(describedBy && { describedBy })}
        onClick={() => void support()}
      >
        {t('support')}
      </Button>
      {failed && <FieldError id={`support-${id}`} text={t('supportFailed')} />}
    </>
  )
}
