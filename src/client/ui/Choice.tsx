import type { ComponentChildren } from 'preact'
import { FieldError } from './Field.tsx'

export interface ChoiceOption {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** A pictogram or picture before the words. */
  picture?: ComponentChildren
}

interface ChoiceProps {
  name: string
  legend: ComponentChildren
  /** The legend stands elsewhere on the page and is only spoken here. */
  legendHidden?: boolean
  hint?: ComponentChildren
  error?: string | undefined
  options: readonly ChoiceOption[]
  /** One answer (radio) or several (checkbox). */
  multiple?: boolean
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}

/** Answers as full-width tiles: a thumb hits them, and the native inputs keep keyboard and speech right. */
export function Choice({
  name,
  legend,
  legendHidden,
  hint,
  error,
  options,
  multiple,
  value,
  onChange,
}: ChoiceProps) {
  const change = (key: string, checked: boolean) =>
    onChange(multiple ? (checked ? [...value, key] : value.filter((one) => one !== key)) : [key])
  return (
    <fieldset
      class="kern-fieldset choice"
      aria-describedby={
        [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
      }
    >
      <legend class={legendHidden ? 'kern-sr-only' : 'kern-label'}>{legend}</legend>
      {hint && (
        <div class="kern-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldError id={name} text={error} />}
      <div class="choice__tiles">
        {options.map((option) => (
          <label class="choice__tile" key={option.value}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              class={multiple ? 'kern-form-check__checkbox' : 'kern-form-check__radio'}
              name={name}
              id={`${name}-${option.value}`}
              value={option.value}
              checked={value.includes(option.value)}
              aria-invalid={error ? true : undefined}
              onChange={(event) => change(option.value, event.currentTarget.checked)}
            />
            {option.picture}
            <span class="choice__words">
              {option.label}
              {option.hint && <span class="choice__hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
