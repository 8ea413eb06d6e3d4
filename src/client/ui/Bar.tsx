import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

interface BarProps {
  icon: IconName
  tone?: 'quiet' | 'warning' | 'action'
  children: ComponentChildren
  action?: ComponentChildren
  /** Spoken once when it appears. */
  live?: boolean
}

/** A quiet line across the screen: offline, waiting reports, a new version, undo. */
export const Bar = ({ icon, tone = 'quiet', children, action, live = true }: BarProps) => (
  <div class={`bar bar--${tone}`} role={live ? 'status' : undefined}>
    <Icon name={icon} size={20} />
    <span class="bar__words">{children}</span>
    {action}
  </div>
)
