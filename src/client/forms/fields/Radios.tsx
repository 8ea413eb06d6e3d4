import type { ComponentChildren } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import { Button } from '#client/ui/Button.tsx'
import { type FieldProps, groupNames } from './field.ts'

export interface Option {
  readonly value: string
  readonly label: ComponentChildren
  /** Before the words. */
  readonly picture?: ComponentChildren
  /** Instead of the words, for those who hear them. */
  readonly name?: string
}

interface RadiosProps extends FieldProps {
  readonly options: readonly Option[]
  /** Of the group: form-tiles, form-scale … */
  readonly look: string
  readonly multiple?: boolean
  /** The browser's round or square is not shown; the look itself says what is chosen. */
  readonly bare?: boolean
}

/** One answer or several, as the browser's own radios and checkboxes in a look of ours. */
export function Radios(props: RadiosProps) {
  const t = useT('form')
  const { question, id, options, look, multiple, bare, onChange, onLeave } = props
  const chosen = question.value.split(' ').filter(Boolean)
  const { readonly, required } = question
  const choose = (value: string, on: boolean) =>
    onChange(multiple ? several(options, chosen, value, on) : value)
  return (
    <fieldset class="form-choice" {...groupNames(props)} disabled={readonly}>
      <div class={look} data-bare={bare}>
        {options.map(({ value, label, picture, name }, at) => (
          <label class="form-tile" key={value}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              class="form-tile__input"
              name={id}
              // An error leads to the first choice.
              id={at === 0 ? id : `${id}-${value}`}
              value={value}
              checked={chosen.includes(value)}
              aria-label={name}
              aria-invalid={props.invalid ? true : undefined}
              onChange={(event) => choose(value, event.currentTarget.checked)}
              onBlur={onLeave}
            />
            {picture}
            <span class="form-tile__words" aria-hidden={name ? true : undefined}>
              {label}
            </span>
          </label>
        ))}
      </div>
      {!multiple && !required && !readonly && chosen.length > 0 && (
        <div>
          <Button kind="quiet" icon="x" onClick={() => onChange('')}>
            {t('field.clear')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** In the order of the list, whichever was touched first: the same answer is the same value. */
const several = (
  options: readonly Option[],
  chosen: readonly string[],
  value: string,
  on: boolean,
): string => {
  const known = options.map((option) => option.value)
  const next = on ? [...chosen, value] : chosen.filter((one) => one !== value)
  return [...next].sort((a, b) => known.indexOf(a) - known.indexOf(b)).join(' ')
}
