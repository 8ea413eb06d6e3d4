import { useT } from '#client/i18n/useT.ts'
import type { FieldProps } from './field.ts'

/** "Read and understood": one large box to tick. */
export function Acknowledge(props: FieldProps) {
  const t = useT('form')
  const { question, id, describedBy, invalid, labelledBy, onChange, onLeave } = props
  return (
    <label class="form-tile">
      <input
        class="form-tile__input"
        type="checkbox"
        id={id}
        checked={question.value !== ''}
        disabled={question.readonly}
        aria-labelledby={`${labelledBy} ${id}-words`}
        aria-describedby={describedBy}
        aria-invalid={invalid ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? 'OK' : '')}
        onBlur={onLeave}
      />
      <span class="form-tile__words" id={`${id}-words`}>
        {t('field.confirm')}
      </span>
    </label>
  )
}
