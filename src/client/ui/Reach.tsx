import type { ComponentChildren } from 'preact'
import './styles/reach.css'

/** Large choices at the lower end of an upright phone's screen, where the thumb is. */
export const Reach = ({ children }: { children: ComponentChildren }) => (
  <div class="reach">{children}</div>
)
