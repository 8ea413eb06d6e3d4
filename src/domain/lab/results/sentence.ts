import { shareOf } from './compare.ts'
import { minimumCell } from './options.ts'
import type { Summary, SummaryOf } from './summary.ts'

/** One sentence that says what a chart shows: the key of a text and what stands in it. */
export interface Sentence {
  readonly key: SentenceKey
  readonly count: number
  readonly params: Readonly<Record<string, string>>
  /** Numbers to be written in the reader's way; shares (0 … 1) as per cent. */
  readonly numbers: Readonly<Record<string, number>>
  readonly shares: Readonly<Record<string, number>>
}

export type SentenceKey =
  | 'nobody'
  | 'too_few'
  | 'one_by_one'
  | 'hidden_cells'
  | 'most'
  | 'most_two'
  | 'tie'
  | 'ranked'
  | 'numbers'
  | 'numbers_group'
  | 'dates'
  | 'words'
  | 'texts'
  | 'nothing_shown'
  | 'words_waiting'
  | 'points'
  | 'points_coarse'
  | 'ways'
  | 'files'
  | 'files_waiting'

type Parts = Partial<Pick<Sentence, 'params' | 'numbers' | 'shares'>>

const say = (key: SentenceKey, count: number, parts: Parts = {}): Sentence => ({
  ...{ key, count, params: {}, numbers: {}, shares: {} },
  ...parts,
})

export function sentenceOf(summary: Summary): Sentence {
  const answered = summary.answered ?? 0
  if (summary.kind === 'withheld') return say(summary.why, minimumCell)
  if (summary.answered === 0) return say('nobody', 0)
  switch (summary.kind) {
    case 'choices':
    case 'scale':
      return aboutOptions(summary)
    case 'ranking':
      return say('ranked', answered, { params: { first: summary.options[0]?.label ?? '' } })
    case 'numbers':
      return aboutNumbers(summary)
    case 'dates':
      return aboutDates(summary)
    case 'words':
      return aboutWords(summary)
    case 'places':
      return aboutPlaces(summary)
    case 'files':
      return aboutFiles(summary)
  }
}

function aboutOptions({ options, answered, entries }: SummaryOf<'choices' | 'scale'>): Sentence {
  const known = options.filter(({ count }) => count !== null)
  const [first, second] = known.sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
  const count = answered ?? 0
  if (!first || (first.count ?? 0) === 0) return say('hidden_cells', count)
  const params = { first: first.label, second: second?.label ?? '' }
  const shares = {
    firstShare: shareOf(first.count, entries) ?? 0,
    secondShare: shareOf(second?.count ?? null, entries) ?? 0,
  }
  if (second && second.count === first.count) return say('tie', count, { params, shares })
  return say(shares.secondShare > 0 ? 'most_two' : 'most', count, { params, shares })
}

function aboutNumbers({ stats, answered }: SummaryOf<'numbers'>): Sentence {
  if (!stats) return say('numbers_group', answered ?? 0)
  const { median, mean, q1, q3, min, max } = stats
  const numbers = { median, mean: Math.round(mean * 10) / 10, q1, q3, min, max }
  return say('numbers', answered ?? 0, { numbers })
}

function aboutDates({ bins, answered }: SummaryOf<'dates'>): Sentence {
  const [first, last] = [bins[0]?.key ?? '', bins.at(-1)?.key ?? '']
  return say('dates', answered ?? 0, { params: { from: first, to: last } })
}

function aboutWords({ words, texts, waiting }: SummaryOf<'words'>): Sentence {
  if (texts.length === 0)
    return waiting > 0 ? say('words_waiting', waiting) : say('nothing_shown', 0)
  if (words.length === 0) return say('texts', texts.length)
  const first = words.slice(0, 3).map(({ word }) => word)
  return say('words', texts.length, { params: { first: first.join(', ') } })
}

function aboutPlaces({ points, lines, areas, coarse }: SummaryOf<'places'>): Sentence {
  if (points.length > 0) return say(coarse ? 'points_coarse' : 'points', points.length)
  return say('ways', lines.length + areas.length)
}

function aboutFiles({ files, waiting }: SummaryOf<'files'>): Sentence {
  if (files.length > 0) return say('files', files.length)
  return waiting > 0 ? say('files_waiting', waiting) : say('nothing_shown', 0)
}
