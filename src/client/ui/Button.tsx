import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export interface ButtonProps {
  children: ComponentChildren
  kind?: 'primary' | 'secondary' | 'quiet'
  /** Marks what cannot be taken back easily; said by colour, word and icon. */
  danger?: boolean
  block?: boolean
  icon?: IconName
  /** A link that looks like a button. */
  href?: string
  type?: 'button' | 'submit'
  onClick?: (event: MouseEvent) => void
  /** Hides the text from sight where space is short; it stays the accessible name. */
  iconOnly?: boolean
  /** Work is going on: says so, and ignores further taps without losing focus. */
  busy?: boolean
  /** Nothing to do just now (nothing to undo): ignores taps, and keeps the focus where it is. */
  off?: boolean
  id?: string
  pressed?: boolean
  expanded?: boolean
  describedBy?: string
}

// Written out, because the build keeps only the KERN classes that it can read here.
const kernKind = {
  primary: 'kern-btn--primary',
  secondary: 'kern-btn--secondary',
  quiet: 'kern-btn--tertiary',
} as const

export function Button({
  children,
  kind = 'primary',
  danger,
  block,
  icon,
  href,
  iconOnly,
  busy,
  off,
  onClick,
  ...rest
}: ButtonProps) {
  const className = [
    'kern-btn',
    kernKind[kind],
    block && 'kern-btn--block',
    danger && 'btn--danger',
    iconOnly && 'btn--icon',
  ]
    .filter(Boolean)
    .join(' ')
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span class={iconOnly ? 'kern-sr-only' : 'kern-label'}>{children}</span>
    </>
  )
  if (href) {
    return (
      <a class={className} href={href} id={rest.id} onClick={onClick}>
        {inside}
      </a>
    )
  }
  return (
    <button
      class={className}
      type={rest.type ?? 'button'}
      id={rest.id}
      aria-busy={busy}
      aria-disabled={busy || off || undefined}
      aria-pressed={rest.pressed}
      aria-expanded={rest.expanded}
      aria-describedby={rest.describedBy}
      onClick={(event) => {
        if (busy || off) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {inside}
    </button>
  )
}
