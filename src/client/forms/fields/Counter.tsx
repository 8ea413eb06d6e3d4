import { useT } from '#client/i18n/useT.ts'
import { StepButton } from '../StepButton.tsx'
import { type FieldProps, groupNames } from './field.ts'
import { NumberInput } from './NumberInput.tsx'

/** Counts up and down: a thing at a time, or the number typed. */
export function Counter(props: FieldProps) {
  const t = useT('form')
  const { question, onChange, onLeave } = props
  const count = Number(question.value) || 0
  // Below nothing there is nothing to count, unless the form has let a negative in.
  const step = (by: number) => onChange(String(Math.max(Math.min(0, count), count + by)))
  return (
    <fieldset class="form-counter" {...groupNames(props)}>
      <StepButton
        label={t('field.less')}
        sign="minus"
        off={count <= 0 || question.readonly}
        onClick={() => step(-1)}
        onLeave={onLeave}
      />
      <NumberInput {...props} />
      <StepButton
        label={t('field.more')}
        sign="plus"
        off={question.readonly}
        onClick={() => step(1)}
        onLeave={onLeave}
      />
    </fieldset>
  )
}
