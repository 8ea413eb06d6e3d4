import { useT } from '#client/i18n/useT.ts'
import { spokenIn } from '../direction.ts'
import { plainText } from '../plainText.ts'
import { controlNames, type FieldProps } from './field.ts'

/** The browser's own drop-down. */
export function MinimalSelect(props: FieldProps) {
  const t = useT('form')
  const { question, onChange, onLeave } = props
  return (
    <select
      {...controlNames(props)}
      class="form-input"
      disabled={question.readonly}
      value={question.value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
    >
      <option value="">{t('field.choose')}</option>
      {question.choices?.map(({ value, label }) => (
        <option key={value} value={value} {...spokenIn(label.language)}>
          {plainText(label.text) || value}
        </option>
      ))}
    </select>
  )
}
