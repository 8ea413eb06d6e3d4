import type { ComponentChildren } from 'preact'
import './styles/panel.css'

interface PanelProps {
  /** Names the region for those who jump between regions. */
  label: string
  picture?: ComponentChildren
  children: ComponentChildren
  action?: ComponentChildren
}

/** A calm box that says one thing and offers one way on. */
export const Panel = ({ label, picture, children, action }: PanelProps) => (
  <section class="panel" aria-label={label}>
    {picture && <span class="panel__picture">{picture}</span>}
    <div class="panel__words">{children}</div>
    {action && <div class="panel__action">{action}</div>}
  </section>
)
