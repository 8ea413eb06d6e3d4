import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

type Tone = 'info' | 'success' | 'warning' | 'danger'
const icons = {
  info: 'info',
  success: 'circle-check',
  warning: 'circle-alert',
  danger: 'circle-x',
} as const

interface AlertProps {
  tone: Tone
  title: ComponentChildren
  children?: ComponentChildren
  /** Said at once by screen readers: only for what has just gone wrong. */
  urgent?: boolean
}

export const Alert = ({ tone, title, children, urgent }: AlertProps) => (
  <div class={`kern-alert kern-alert--${tone}`} role={urgent ? 'alert' : undefined}>
    <div class="kern-alert__header">
      <Icon name={icons[tone]} />
      <span class="kern-title">{title}</span>
    </div>
    {children && <div class="kern-alert__body">{children}</div>}
  </div>
)
