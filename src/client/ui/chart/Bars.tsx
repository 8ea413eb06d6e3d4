import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import { shareOf } from '#domain/lab/results/compare.ts'
import type { Count } from '#domain/lab/results/summary.ts'

interface BarsProps {
  readonly rows: readonly { readonly key: string; readonly label: string; readonly count: Count }[]
  /** What shares are shares of. */
  readonly of: Count
  readonly lang?: string | undefined
  readonly words: ChartWords
}

/** A bar for each answer, with its words and figures beside it: readable without the bar. */
export const Bars = ({ rows, of, lang, words }: BarsProps) => (
  <ul class="bars">
    {rows.map(({ key, label, count }) => {
      const share = shareOf(count, of)
      return (
        <li class="bars__row" key={key}>
          <span class="bars__label" lang={lang} dir="auto">
            {label}
          </span>
          <span class="bars__track" aria-hidden="true">
            <span class="bars__bar" style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
          </span>
          <span class="bars__figure">
            <b>{share === null && count !== null ? words.count(count) : words.share(share)}</b>
            {share !== null && <span class="bars__count">{words.count(count)}</span>}
          </span>
        </li>
      )
    })}
  </ul>
)
