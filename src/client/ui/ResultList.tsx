import type { ComponentChildren } from 'preact'
import './styles/result-list.css'

interface ResultListProps {
  label: string
  /** Side by side where there is room: for short names. */
  tiles?: boolean
  children: ComponentChildren
}

/** What a search found, as large buttons below its field. */
export const ResultList = ({ label, tiles, children }: ResultListProps) => (
  <ul class={tiles ? 'result-list result-list--tiles' : 'result-list'} aria-label={label}>
    {children}
  </ul>
)

interface ResultProps {
  picture: ComponentChildren
  title: ComponentChildren
  detail?: ComponentChildren
  pressed?: boolean
  onClick: () => void
}

export const Result = ({ picture, title, detail, pressed, onClick }: ResultProps) => (
  <li>
    <button type="button" class="result" aria-pressed={pressed} onClick={onClick}>
      <span class="result__picture">{picture}</span>
      <span class="result__words">
        <span class="result__title" dir="auto">
          {title}
        </span>{' '}
        {detail && <span class="result__detail">{detail}</span>}
      </span>
    </button>
  </li>
)
