import { useTyped } from '../useTyped.ts'
import { controlNames, type FieldProps } from './field.ts'

/** Whole or decimal, typed as the person's language writes it. */
export function NumberInput(props: FieldProps) {
  const { question, onChange, onLeave } = props
  const { text, onInput } = useTyped(question.value, onChange)
  return (
    <input
      {...controlNames(props)}
      class="form-input form-input--number"
      type="text"
      inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
      autocomplete="off"
      dir="ltr"
      readOnly={question.readonly}
      value={text}
      onInput={(event) => onInput(event.currentTarget.value)}
      onBlur={onLeave}
    />
  )
}
