import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

interface CardProps {
  children: ComponentChildren
  href?: string
  label?: string
}

export const Card = ({ children, href, label }: CardProps) =>
  href ? (
    <a class="card card--link" href={href} aria-label={label}>
      {children}
    </a>
  ) : (
    <div class="card">{children}</div>
  )

interface RowProps {
  label: ComponentChildren
  value: ComponentChildren
  picture?: ComponentChildren
  onClick?: () => void
  href?: string
  action?: string
}

/** One line of a review or a settings list: what it is, what it holds, a way to change it. */
export function Row({ label, value, picture, onClick, href, action }: RowProps) {
  const inside = (
    <>
      {picture && <span class="row__picture">{picture}</span>}
      <span class="row__words">
        <span class="row__label">{label}</span>
        <span class="row__value">{value}</span>
      </span>
      {(onClick || href) && (
        <span class="row__action">
          {action && <span class="row__action-word">{action}</span>}
          <Icon name="chevron-right" />
        </span>
      )}
    </>
  )
  if (href) {
    return (
      <a class="row row--action" href={href}>
        {inside}
      </a>
    )
  }
  return onClick ? (
    <button type="button" class="row row--action" onClick={onClick}>
      {inside}
    </button>
  ) : (
    <div class="row">{inside}</div>
  )
}

/** Nothing there yet: a picture, a sentence, and what to do. */
export const Empty = ({
  picture,
  title,
  children,
}: {
  picture?: ComponentChildren
  title: ComponentChildren
  children?: ComponentChildren
}) => (
  <div class="empty">
    {picture && <div class="empty__picture">{picture}</div>}
    <p class="empty__title">{title}</p>
    {children}
  </div>
)
