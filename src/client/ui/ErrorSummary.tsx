import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface ErrorSummaryProps {
  title: string
  /** Each names a field and the remedy, and leads to it. */
  errors: readonly { id: string; text: string; onClick?: () => void }[]
}

/** Comes into focus as soon as it appears, so that nobody searches for what is wrong. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const element = useRef<HTMLDivElement>(null)
  const count = errors.length
  useEffect(() => {
    if (count > 0) element.current?.focus()
  }, [count])
  if (count === 0) return null
  return (
    <div class="kern-alert kern-alert--danger" role="alert" tabIndex={-1} ref={element}>
      <div class="kern-alert__header">
        <Icon name="circle-alert" />
        <span class="kern-title">{title}</span>
      </div>
      <ul class="kern-alert__body error-list">
        {errors.map(({ id, text, onClick }) => (
          <li key={id}>
            <a
              class="kern-link"
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                event.stopPropagation()
                if (onClick) onClick()
                else document.getElementById(id)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
