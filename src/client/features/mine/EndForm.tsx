import { useState } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { TextArea } from '#client/ui/Field.tsx'
import { useFormState } from './useFormState.ts'
import { VerbForm } from './VerbForm.tsx'

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
  const submit = () => run(() => send(reason.trim()))
  return (
    <VerbForm kind={kind} state={state} onSubmit={submit} onCancel={onCancel}>
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
    </VerbForm>
  )
}
