import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Card } from '#client/ui/Card.tsx'
import { FieldError, TextArea } from '#client/ui/Field.tsx'
import { Buttons } from '#client/ui/Section.tsx'
import { useFormState } from './useFormState.ts'

interface EndFormProps {
  kind: 'withdraw' | 'delete'
  send: (reason: string) => Promise<void>
  onDone: () => void
  onCancel: () => void
}

/** Says what it means before it is done; ten seconds of undo follow. */
export function EndForm({ kind, send, onDone, onCancel }: EndFormProps) {
  const t = useT('mine')
  const [reason, setReason] = useState('')
  const { state, run } = useFormState(onDone)
  return (
    <Card>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          run(() => send(reason.trim()))
        }}
      >
        <p>{t(`do.${kind}Lead`)}</p>
        {kind === 'withdraw' && (
          <TextArea
            id="withdraw-reason"
            label={t('do.withdrawReason')}
            optional={t('common:optional')}
            value={reason}
            rows={2}
            maxLength={2000}
            onInput={setReason}
          />
        )}
        {state === 'failed' && <FieldError id={`${kind}-form`} text={t('do.failed')} />}
        <Buttons>
          <Button type="submit" danger={kind === 'delete'} busy={state === 'busy'}>
            {t(`do.${kind}Send`)}
          </Button>
          <Button kind="quiet" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        </Buttons>
      </form>
    </Card>
  )
}
