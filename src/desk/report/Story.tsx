import { formatDateTime } from '#client/i18n/format.ts'
import { Section } from '#client/ui/Section.tsx'
import type { DeskReport } from '#protocol/desk.ts'
import { texts } from '../texts.ts'

const words = texts.report

/** What has happened, newest last. */
export const Story = ({ report }: { report: DeskReport }) => (
  <Section id="story" title={words.story}>
    <ol class="desk-story">
      {report.timeline.map((entry, index) => (
        <li key={`${index}-${entry.at}`} class={`desk-story__${entry.by}`}>
          <p class="desk-story__head">
            <strong>
              {words.event[entry.kind]}
              {entry.handling && entry.kind === 'handling' && `: ${texts.handling[entry.handling]}`}
            </strong>
            <span class="muted">
              {words.by[entry.by]}, {formatDateTime(entry.at, 'de')}
            </span>
          </p>
          {entry.text && (
            <p class="desk-words" dir="auto">
              {entry.text}
            </p>
          )}
        </li>
      ))}
    </ol>
  </Section>
)
