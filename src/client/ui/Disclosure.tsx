import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import './styles/disclosure.css'

interface DisclosureProps {
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean
}

/** The browser's own details; what is inside is drawn only once it is opened. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  const [shown, setShown] = useState(open)
  return (
    <details
      class="disclosure"
      open={open}
      onToggle={(event) => event.currentTarget.open && setShown(true)}
    >
      <summary class="disclosure__summary">
        <span class="disclosure__words">{summary}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="disclosure__body">{shown && children}</div>
    </details>
  )
}
