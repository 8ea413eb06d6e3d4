import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

type Tone = 'info' | 'success' | 'warning' | 'danger'
// Classes written out, because the build keeps only the KERN classes that it can read here.
const tones = {
  info: { icon: 'info', className: 'kern-alert kern-alert--info' },
  success: { icon: 'circle-check', className: 'kern-alert kern-alert--success' },
  warning: { icon: 'circle-alert', className: 'kern-alert kern-alert--warning' },
  danger: { icon: 'circle-x', className: 'kern-alert kern-alert--danger' },
} as const

interface AlertProps {
  tone: Tone
  title: ComponentChildren
  children?: ComponentChildren
  /** Said at once by screen readers: only for what has just gone wrong. */
  urgent?: boolean
}

export const Alert = ({ tone, title, children, urgent }: AlertProps) => (
  <div class={tones[tone].className} role={urgent ? 'alert' : undefined}>
    <div class="kern-alert__header">
      <Icon name={tones[tone].icon} />
      <span class="kern-title">{title}</span>
    </div>
    {children && <div class="kern-alert__body">{children}</div>}
  </div>
)
