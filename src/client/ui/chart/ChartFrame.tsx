import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import { sentenceOf } from '#domain/lab/results/sentence.ts'
import type { Summary } from '#domain/lab/results/summary.ts'
import { Button } from '../Button.tsx'
import './styles/chart.css'

export type ChartSize = 'page' | 'beamer'

interface ChartFrameProps {
  readonly words: ChartWords
  readonly size: ChartSize
  readonly title: string
  readonly lang?: string | undefined
  /** What it shows, in words: one sentence, or one for each of several scales. */
  readonly sentence: string
  /** How many answered. */
  readonly facts: readonly string[]
  /** The same as a table; without it there is nothing to switch to. */
  readonly table?: ComponentChildren
  readonly children?: ComponentChildren
}

/** Around every chart: the question, a sentence that says it all, and a way to the table. */
export function ChartFrame(props: ChartFrameProps) {
  const { words, size, title, lang, sentence, facts, table, children } = props
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  return (
    <figure class={`chart chart--${size}`} aria-labelledby={id}>
      <figcaption class="chart__head">
        <h3 class="chart__title" id={id} lang={lang} dir="auto">
          {title}
        </h3>
        <p class="chart__sentence" dir="auto">
          {sentence}
        </p>
      </figcaption>
      {asTable ? table : children}
      <div class="chart__foot">
        <span class="chart__facts">{facts.join(' · ')}</span>
        {table && (
          <Button
            kind="quiet"
            icon={asTable ? 'image' : 'list'}
            onClick={() => setAsTable(!asTable)}
          >
            {words.say(asTable ? 'asChart' : 'asTable')}
          </Button>
        )}
      </div>
    </figure>
  )
}

/** "12 answers · 2 without an answer", as far as it is known. */
export function factsOf(
  { kind, answered, missing }: Summary,
  { say }: ChartWords,
): readonly string[] {
  // Of very few not even how few.
  if (kind === 'withheld') return []
  const facts = [
    ['answers', answered],
    ['skipped', missing.skipped],
    ['notAsked', missing.not_asked],
  ] as const
  return facts.flatMap(([key, count]) =>
    count === null || (count === 0 && key !== 'answers') ? [] : [say(key, { count })],
  )
}

export const sentenceFor = (summary: Summary, words: ChartWords): string =>
  words.sentence(sentenceOf(summary))
