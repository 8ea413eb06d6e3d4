import { type ComponentChildren, h } from 'preact'
import { useFrame } from './frame.ts'
import { Icon } from './Icon.tsx'

interface FieldProps {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** What is wrong and what to do; the input keeps what was entered. */
  error?: string | undefined
  optional?: string
  children?: ComponentChildren
}

const describedBy = (id: string, hint: unknown, error: unknown) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

export const FieldError = ({ id, text }: { id: string; text: string }) => (
  <p class="kern-error field-error" id={`${id}-error`} role="alert">
    <Icon name="circle-alert" size={20} />
    <span>{text}</span>
  </p>
)

function Frame({ id, label, hint, error, optional, children }: FieldProps) {
  // Plain words need no brackets.
  const { plain } = useFrame()
  return (
    <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {label}{' '}
        {optional && (
          <span class="kern-label__optional">{plain ? `\n${optional}` : `(${optional})`}</span>
        )}
      </label>
      {hint && (
        <div class="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && <FieldError id={id} text={error} />}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'number' | 'datetime-local' | 'search' | 'date'
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | 'search'
  autocomplete?: string
  maxLength?: number
  readOnly?: boolean
  enterKeyHint?: 'next' | 'done' | 'search' | 'send'
}

export function TextField({
  value,
  onInput,
  type = 'text',
  inputMode,
  autocomplete,
  maxLength,
  readOnly,
  enterKeyHint,
  ...frame
}: TextFieldProps) {
  return (
    <Frame {...frame}>
      {h('input', {
        class: `kern-form-input__input${frame.error ? ' kern-form-input__input--error' : ''}`,
        id: frame.id,
        type,
        inputMode,
        autocomplete: autocomplete ?? 'off',
        maxLength,
        readOnly,
        enterkeyhint: enterKeyHint,
        dir: 'auto',
        value,
        'aria-invalid': frame.error ? true : undefined,
        'aria-describedby': describedBy(frame.id, frame.hint, frame.error),
        onInput: (event: InputEvent & { currentTarget: HTMLInputElement }) =>
          onInput(event.currentTarget.value),
      } as Record<string, unknown>)}
    </Frame>
  )
}

interface TextAreaProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  rows?: number
  maxLength?: number
}

export function TextArea({ value, onInput, rows = 5, maxLength, ...frame }: TextAreaProps) {
  return (
    <Frame {...frame}>
      <textarea
        class={`kern-form-input__input${frame.error ? ' kern-form-input__input--error' : ''}`}
        id={frame.id}
        rows={rows}
        maxLength={maxLength}
        dir="auto"
        value={value}
        aria-invalid={frame.error ? true : undefined}
        aria-describedby={describedBy(frame.id, frame.hint, frame.error)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Frame>
  )
}
