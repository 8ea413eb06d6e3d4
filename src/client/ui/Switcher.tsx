import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import './styles/switcher.css'

interface SwitcherProps<T extends string> {
  label: string
  value: T
  options: readonly { readonly value: T; readonly label: string; readonly icon: IconName }[]
  onChange: (value: T) => void
}

/** Two or three ways to look at the same; the pressed one is on the screen. */
export const Switcher = <T extends string>(props: SwitcherProps<T>) => (
  <fieldset class="switcher" aria-label={props.label}>
    {props.options.map(({ value, label, icon }) => (
      <button
        key={value}
        type="button"
        class="switcher__button"
        aria-pressed={value === props.value}
        onClick={() => props.onChange(value)}
      >
        <Icon name={icon} size={20} />
        {label}
      </button>
    ))}
  </fieldset>
)
