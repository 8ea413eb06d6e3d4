import type { ComponentChildren } from 'preact'

interface TileProps {
  picture: ComponentChildren
  label: ComponentChildren
  hint?: ComponentChildren
  onClick?: () => void
  href?: string
  pressed?: boolean
  lang?: string
}

/** A large button with a picture and words: categories, start page. */
export function Tile({ picture, label, hint, onClick, href, pressed, lang }: TileProps) {
  const inside = (
    <>
      <span class="tile__picture">{picture}</span>
      <span class="tile__label" lang={lang}>
        {label}
      </span>
      {hint && <span class="tile__hint">{hint}</span>}
    </>
  )
  return href ? (
    <a class="tile" href={href} onClick={onClick}>
      {inside}
    </a>
  ) : (
    <button type="button" class="tile" aria-pressed={pressed} onClick={onClick}>
      {inside}
    </button>
  )
}

export const TileGrid = ({ children, label }: { children: ComponentChildren; label?: string }) => (
  <ul class="tile-grid" aria-label={label}>
    {(Array.isArray(children) ? children : [children]).map((child, index) => (
      <li key={index}>{child}</li>
    ))}
  </ul>
)
