import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A state in words and picture; colour only underlines it. */
export const Badge = ({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: BadgeTone
  icon?: IconName
  children: ComponentChildren
}) => (
  <span class={`badge badge--${tone}`}>
    {icon && <Icon name={icon} size={18} />}
    <span>{children}</span>
  </span>
)
