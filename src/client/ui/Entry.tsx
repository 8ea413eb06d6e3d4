import type { ComponentChildren } from 'preact'
import './styles/entry.css'

interface EntryProps {
  picture: ComponentChildren
  title: ComponentChildren
  titleLang?: string | undefined
  titleId?: string
  /** The whole entry leads there; its buttons stay their own. */
  href?: string
  children?: ComponentChildren
  actions?: ComponentChildren
}

/** One report in a list: picture, name, what there is to say, what can be done. */
export const Entry = ({
  picture,
  title,
  titleLang,
  titleId,
  href,
  children,
  actions,
}: EntryProps) => (
  <li class={`entry${href ? ' entry--link' : ''}`}>
    {picture}
    <div class="entry__words">
      {href ? (
        <a class="entry__title" href={href} id={titleId} lang={titleLang}>
          {title}
        </a>
      ) : (
        <span class="entry__title" id={titleId} lang={titleLang}>
          {title}
        </span>
      )}
      {children}
    </div>
    {actions && <div class="entry__actions">{actions}</div>}
  </li>
)

export const EntryLine = ({ children }: { children: ComponentChildren }) => (
  <p class="entry__line">{children}</p>
)

export const EntryList = ({ children, label }: { children: ComponentChildren; label?: string }) => (
  <ul class="entry-list" aria-label={label}>
    {children}
  </ul>
)
