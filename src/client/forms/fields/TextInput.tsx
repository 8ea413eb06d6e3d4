import { useT } from '#client/i18n/useT.ts'
import { Alert } from '#client/ui/Alert.tsx'
import { personalIn } from '#domain/personalIn.ts'
import { controlNames, type FieldProps } from './field.ts'

const maxTextLength = 10_000

/** Free words; where they seem to name a person, a hint says so. Nothing is forbidden. */
export function TextInput(props: FieldProps) {
  const { question, onChange, onLeave } = props
  const { value, appearance, readonly, parameters } = question
  const shared = {
    ...controlNames(props),
    class: 'form-input',
    dir: 'auto' as const,
    autocomplete: 'off',
    maxLength: maxTextLength,
    readOnly: readonly,
    value,
    onBlur: onLeave,
  }
  const isNumbers = appearance.includes('numbers')
  return (
    <>
      {appearance.includes('multiline') || parameters.rows ? (
        <textarea
          {...shared}
          rows={Math.min(12, Number(parameters.rows) || 5)}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          {...(isNumbers && { inputMode: 'decimal' as const })}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {!isNumbers && <PersonalHint text={value} />}
    </>
  )
}

function PersonalHint({ text }: { text: string }) {
  const t = useT('form')
  const found = personalIn(text)
  return (
    <div role="status">
      {found.length > 0 && (
        <Alert tone="warning" title={t('field.personal')}>
          {found.map((kind) => (
            <p key={kind}>{t(`field.personalKind.${kind}`)}</p>
          ))}
          <p>{t('field.personalText')}</p>
        </Alert>
      )}
    </div>
  )
}
