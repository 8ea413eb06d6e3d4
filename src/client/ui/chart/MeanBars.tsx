import type { Mean } from '#domain/lab/results/blocks.ts'
import type { ChartWords } from '#domain/lab/results/chartWords.ts'

interface MeanBarsProps {
  readonly means: readonly Mean[]
  readonly words: ChartWords
}

/** Where points were shared out: how much each got in the mean, the most first. */
export const MeanBars = ({ means, words }: MeanBarsProps) => (
  <ul class="bars">
    {means.map(({ path, label, language, mean, share }) => (
      <li class="bars__row" key={path}>
        <span class="bars__label" lang={language} dir="auto">
          {label}
        </span>
        <span class="bars__track" aria-hidden="true">
          <span class="bars__bar" style={{ inlineSize: `${share * 100}%` }} />
        </span>
        <span class="bars__figure">
          <b>{words.number(mean)}</b>
        </span>
      </li>
    ))}
  </ul>
)
