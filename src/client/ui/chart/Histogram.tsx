import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import type { SummaryOf } from '#domain/lab/results/summary.ts'
import './styles/histogram.css'

interface HistogramProps {
  readonly summary: SummaryOf<'numbers'>
  readonly words: ChartWords
}

/** Columns for the values; below them, over the same width, where the middle half lies. */
export function Histogram({ summary, words }: HistogramProps) {
  const { bins } = summary
  const most = Math.max(1, ...bins.map(({ count }) => count ?? 0))
  return (
    <div class="histogram">
      <ul class="histogram__bins">
        {bins.map(({ from, to, count }) => (
          <li class="histogram__bin" key={from}>
            <span class="histogram__count">{count === 0 ? '' : words.count(count)}</span>
            <span
              class="histogram__column"
              aria-hidden="true"
              style={{ blockSize: `${((count ?? 0) / most) * 100}%` }}
            />
            <span class="histogram__value">{words.span(from, to)}</span>
          </li>
        ))}
      </ul>
      <Box summary={summary} words={words} />
    </div>
  )
}

/** Whiskers from the smallest to the largest, a box for the middle half, a line for the median. */
function Box({ summary: { stats, bins, whole }, words }: HistogramProps) {
  const [first, last] = [bins[0], bins.at(-1)]
  if (!stats || !first || !last) return null
  // Whole numbers stand in the middle of their column.
  const low = whole ? first.from - 0.5 : first.from
  const high = whole ? last.to + 0.5 : last.to
  const at = (value: number) => (high > low ? ((value - low) / (high - low)) * 100 : 50)
  const between = (from: number, to: number) => ({
    insetInlineStart: `${at(from)}%`,
    inlineSize: `${at(to) - at(from)}%`,
  })
  return (
    <div class="histogram__box" role="img" aria-label={boxWords(stats, words)}>
      <span class="histogram__whisker" style={between(stats.min, stats.max)} />
      <span class="histogram__half" style={between(stats.q1, stats.q3)} />
      <span class="histogram__median" style={{ insetInlineStart: `${at(stats.median)}%` }} />
    </div>
  )
}

type Stats = NonNullable<SummaryOf<'numbers'>['stats']>

const boxWords = (stats: Stats, { say, number }: ChartWords): string =>
  (['min', 'q1', 'median', 'q3', 'max'] as const)
    .map((key) => `${say(`row.${key}`)}: ${number(stats[key])}`)
    .join(', ')
