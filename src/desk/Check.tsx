import type { ComponentChildren } from 'preact'

interface CheckProps {
  readonly id: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ComponentChildren
}

export const Check = ({ id, checked, onChange, children }: CheckProps) => (
  <label class="desk-check" for={id}>
    <input
      id={id}
      type="checkbox"
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{children}</span>
  </label>
)
