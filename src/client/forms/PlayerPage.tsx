import type { ComponentChildren } from 'preact'
import { useT } from '#client/i18n/useT.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { Page } from '#client/ui/Page.tsx'
import { LabelWords } from './LabelWords.tsx'
import type { Heading } from './pages.ts'
import type { FormPlayerProps, Spoken } from './player.ts'
import type { Way } from './way.ts'

interface PlayerPageProps {
  readonly player: FormPlayerProps
  readonly way: Way
  readonly step: string
  readonly title: ComponentChildren
  /** The title in plain words, for the browser's tab. */
  readonly name: string
  readonly headings?: readonly Heading[]
  readonly spoken: readonly Spoken[]
  readonly actions: ComponentChildren
  readonly children: ComponentChildren
}

/** The frame of each page: back, where one is, in words and as a bar, and the way on. */
export function PlayerPage(props: PlayerPageProps) {
  const t = useT('form')
  const { player, way, step, title, name, headings = [], spoken, actions, children } = props
  const isEnd = way.index >= way.count
  const where = isEnd
    ? t('page.finished')
    : t('page.where', { index: way.index + 1, count: way.count })
  return (
    <Page
      title={title}
      documentTitle={t('page.documentTitle', { title: name })}
      // The language of the words may change under the reader; the page is the same.
      focusKey={`${player.run.form.id} ${step}`}
      back={{ label: t('common:back'), onClick: way.back }}
      overline={
        <span class="form-where">
          <span>{where}</span>
          <progress
            class="form-where__bar"
            max={1}
            value={way.count > 0 ? Math.min(1, way.index / way.count) : 1}
            aria-hidden="true"
          />
          <Headings headings={headings} />
        </span>
      }
      picture={<Icon name="circle-question-mark" size={56} />}
      actions={actions}
    >
      {player.readAloud?.(spoken)}
      {children}
    </Page>
  )
}

function Headings({ headings }: { headings: readonly Heading[] }) {
  const t = useT('form')
  if (headings.length === 0) return null
  return (
    <span class="form-where__headings">
      {headings.map(({ label, index }, at) => (
        <span class="form-where__heading" key={at}>
          {label && <LabelWords label={label} />}
          {index !== undefined && ` ${t('repeat.entry', { index })}`}
        </span>
      ))}
    </span>
  )
}
