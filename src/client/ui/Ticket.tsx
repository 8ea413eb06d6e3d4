import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import './styles/ticket.css'

interface TicketProps {
  icon: IconName
  tone: string
  /** Below the perforation: the number. */
  stub: ComponentChildren
  children: ComponentChildren
}

/** A receipt to hold in the hand: how it stands as a large sign, what it says, its number. */
export const Ticket = ({ icon, tone, stub, children }: TicketProps) => (
  <div class="ticket">
    <span class={`ticket__sign ticket__sign--${tone}`}>
      <Icon name={icon} size={40} />
    </span>
    {children}
    <div class="ticket__stub">{stub}</div>
  </div>
)
