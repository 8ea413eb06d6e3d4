import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import type { SummaryOf } from '#domain/lab/results/summary.ts'
import './styles/ranking.css'

interface RankingBarsProps {
  readonly summary: SummaryOf<'ranking'>
  readonly words: ChartWords
}

/** The order that came out; the bar shows how near to the top each one stands in the mean. */
export const RankingBars = ({ summary, words }: RankingBarsProps) => (
  <ol class="ranking">
    {summary.options.map(({ value, label, mean }, at) => (
      <li class="ranking__row" key={value}>
        <span class="ranking__place" aria-hidden="true">
          {mean === null ? '–' : words.number(at + 1)}
        </span>
        <span class="ranking__label" lang={summary.language} dir="auto">
          {label}
        </span>
        <span class="ranking__mean">
          {mean === null ? '–' : words.say('mean', { place: words.number(round(mean)) })}
        </span>
        <span class="bars__track ranking__track" aria-hidden="true">
          <span
            class="bars__bar"
            style={{ inlineSize: `${nearness(mean, summary.options.length) * 100}%` }}
          />
        </span>
      </li>
    ))}
  </ol>
)

const round = (place: number): number => Math.round(place * 10) / 10

/** 1 for always first, next to 0 for always last. */
const nearness = (mean: number | null, places: number): number =>
  mean === null ? 0 : (places - mean + 1) / places
