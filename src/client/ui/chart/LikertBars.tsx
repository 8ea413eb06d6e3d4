import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import { shareOf } from '#domain/lab/results/compare.ts'
import type { SummaryOf } from '#domain/lab/results/summary.ts'
import './styles/likert.css'

interface LikertBarsProps {
  readonly scales: readonly SummaryOf<'scale'>[]
  readonly words: ChartWords
  /** Each scale's own question above its bar: left out where the chart's title says it. */
  readonly titles: boolean
}

/** From here on a share has room for its figure inside the bar. */
const readable = 0.09

/** One bar of all answers for each question, cut where the answers change; the key stands above. */
export function LikertBars({ scales, words, titles }: LikertBarsProps) {
  const steps = scales[0]?.options ?? []
  return (
    <div class="likert">
      <ul class="likert__key">
        {steps.map(({ value, label }, at) => (
          <li key={value} dir="auto">
            <span class="likert__swatch" data-tone={toneOf(at, steps.length)} aria-hidden="true" />
            {label}
          </li>
        ))}
      </ul>
      {scales.map((scale) => (
        <div class="likert__row" key={scale.path}>
          {titles && (
            <span class="likert__title" lang={scale.language} dir="auto">
              {scale.label}
            </span>
          )}
          <span class="likert__bar" role="img" aria-label={spoken(scale, words)}>
            {scale.options.map(({ value, count }, at) => {
              const share = shareOf(count, scale.entries) ?? 0
              return (
                share > 0 && (
                  <span
                    key={value}
                    class="likert__part"
                    data-tone={toneOf(at, scale.options.length)}
                    style={{ inlineSize: `${share * 100}%` }}
                  >
                    {share >= readable && words.share(share)}
                  </span>
                )
              )
            })}
          </span>
        </div>
      ))}
    </div>
  )
}

/** Seven tones from one end (1) over the middle (4) to the other (7). */
function toneOf(at: number, steps: number): number {
  if (steps <= 1) return 7
  return Math.round(1 + (at / (steps - 1)) * 6)
}

const spoken = ({ options, entries }: SummaryOf<'scale'>, words: ChartWords): string =>
  options.map(({ label, count }) => `${label}: ${words.share(shareOf(count, entries))}`).join(', ')
