import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import './styles/timeline.css'

export interface TimelineEvent {
  readonly key: string
  readonly icon: IconName
  readonly title: string
  /** When and by whom. */
  readonly meta: string
  /** ISO 8601, for machines. */
  readonly at: string
  readonly text: string
  /** BCP 47 tag of the text, where it is known to be another than the reader's. */
  readonly textLang?: string | undefined
}

/** A story in the order it happened. */
export const Timeline = ({ events }: { events: readonly TimelineEvent[] }) => (
  <ol class="timeline">
    {events.map(({ key, icon, title, meta, at, text, textLang }) => (
      <li class="timeline__event" key={key}>
        <span class="timeline__mark">
          <Icon name={icon} size={18} />
        </span>
        <div class="timeline__words">
          <strong>{title}</strong>
          <time class="muted" dateTime={at}>
            {meta}
          </time>
          {text && (
            <p class="timeline__text" dir="auto" lang={textLang}>
              {text}
            </p>
          )}
        </div>
      </li>
    ))}
  </ol>
)
