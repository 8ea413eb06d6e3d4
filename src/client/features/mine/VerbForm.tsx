import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { Card } from '#client/ui/Card.tsx'
import { FieldError } from '#client/ui/Field.tsx'
import type { IconName } from '#client/ui/icons.ts'
import { Buttons } from '#client/ui/Section.tsx'
import type { useFormState } from './useFormState.ts'
import type { Verb } from './verbs.ts'

interface VerbFormProps {
  kind: Verb
  state: ReturnType<typeof useFormState>['state']
  icon?: IconName
  onSubmit: () => void
  onCancel: () => void
  children?: ComponentChildren
}

/** What each form of a verb has: what it means, its fields, the deed and the way out. */
export function VerbForm({ kind, state, icon, onSubmit, onCancel, children }: VerbFormProps) {
  const t = useT('mine')
  const form = useRef<HTMLFormElement>(null)
  // It opens below the verbs, on a phone below the edge of the screen.
  useEffect(() => form.current?.scrollIntoView?.({ block: 'nearest' }), [])
  return (
    <Card>
      <form
        ref={form}
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <p>{t(`do.${kind}Lead`)}</p>
        {children}
        {state === 'failed' && <FieldError id={`${kind}-form`} text={t('do.failed')} />}
        <Buttons>
          <Button
            type="submit"
            danger={kind === 'delete'}
            busy={state === 'busy'}
            {...(icon ? { icon } : {})}
          >
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
