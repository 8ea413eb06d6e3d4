import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import type { SummaryOf } from '#domain/lab/results/summary.ts'
import { saidOften } from '#domain/lab/results/words.ts'
import './styles/words.css'

interface WordListProps {
  readonly summary: SummaryOf<'words'>
  readonly words: ChartWords
  readonly mostWords: number
}

/** The most frequent first, and larger: the order says the same as the size. */
export function WordList({ summary, words, mostWords }: WordListProps) {
  const shown = saidOften(summary.words).slice(0, mostWords)
  const most = shown[0]?.count ?? 1
  return (
    <ol class="word-list">
      {shown.map(({ word, count }) => (
        <li key={word} style={{ fontSize: `${sizeOf(count, most)}em` }}>
          <bdi>{word}</bdi> <span class="word-list__count">{words.number(count)}</span>
        </li>
      ))}
    </ol>
  )
}

/** By area rather than by height, so that twice as often does not look four times as much. */
const sizeOf = (count: number, most: number): number =>
  Math.round((0.9 + 1.1 * Math.sqrt(count / Math.max(2, most))) * 100) / 100

/** Free texts as cards on a wall. */
export const TextWall = ({ texts }: Pick<SummaryOf<'words'>, 'texts'>) => (
  <ul class="text-wall">
    {texts.map(({ answer, ref, text, language }) => (
      <li key={`${answer}${ref}`} dir="auto" lang={language}>
        {text}
      </li>
    ))}
  </ul>
)
