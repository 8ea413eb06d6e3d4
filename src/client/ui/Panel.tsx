import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './styles/panel.css'

interface PanelProps {
  /** Also for those who jump between headings or regions. */
  title: string
  picture?: ComponentChildren
  children: ComponentChildren
  action?: ComponentChildren
}

/** A calm box that says one thing and offers one way on. */
export function Panel({ title, picture, children, action }: PanelProps) {
  const id = useId()
  return (
    <section class="panel" aria-labelledby={id}>
      {picture && <span class="panel__picture">{picture}</span>}
      <div class="panel__words">
        <h2 class="panel__title" id={id}>
          {title}
        </h2>
        {children}
      </div>
      {action && <div class="panel__action">{action}</div>}
    </section>
  )
}
