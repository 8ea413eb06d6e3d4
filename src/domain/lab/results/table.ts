import { shareOf } from './compare.ts'
import type { Count, Summary, SummaryOf } from './summary.ts'

/** The same as the chart, as a table. The first column names the row. */
export interface ResultTable {
  readonly head: readonly Heading[]
  readonly rows: readonly { readonly name: RowName; readonly cells: readonly Cell[] }[]
}

export type Heading =
  | {
      readonly key:
        | 'answer'
        | 'count'
        | 'share'
        | 'mean'
        | 'word'
        | 'value'
        | 'when'
        | 'text'
        | 'state'
    }
  /** "1st place" … */
  | { readonly place: number }
  | { readonly text: string }

export type RowName =
  | { readonly text: string }
  | { readonly from: number; readonly to: number }
  | { readonly key: 'min' | 'q1' | 'median' | 'q3' | 'max' | 'mean' | 'points' | 'lines' | 'areas' }

export type Cell =
  | { readonly count: Count }
  | { readonly share: number | null }
  | { readonly number: number | null }
  | { readonly text: string }

const countHead: readonly Heading[] = [{ key: 'answer' }, { key: 'count' }, { key: 'share' }]

export function tableOf(summary: Summary): ResultTable {
  switch (summary.kind) {
    case 'choices':
    case 'scale':
      return counted(countHead, summary.options, ({ label }) => ({ text: label }), summary.entries)
    case 'ranking':
      return ranked(summary)
    case 'numbers':
      return numbered(summary)
    case 'dates':
      return counted(
        [{ key: 'when' }, ...countHead.slice(1)],
        summary.bins,
        ({ key }) => ({ text: key }),
        summary.entries,
      )
    case 'words':
      return {
        head: [{ key: 'word' }, { key: 'count' }],
        rows: summary.words.map(({ word, count }) => ({
          name: { text: word },
          cells: [{ count }],
        })),
      }
    case 'places':
      return placed(summary)
    case 'files':
    case 'withheld':
      return { head: [], rows: [] }
  }
}

function counted<T extends { readonly count: Count }>(
  head: readonly Heading[],
  rows: readonly T[],
  name: (row: T) => RowName,
  of: Count,
): ResultTable {
  return {
    head,
    rows: rows.map((row) => ({
      name: name(row),
      cells: [{ count: row.count }, { share: shareOf(row.count, of) }],
    })),
  }
}

function ranked({ options }: SummaryOf<'ranking'>): ResultTable {
  const places = options[0]?.places ?? []
  return {
    head: [{ key: 'answer' }, { key: 'mean' }, ...places.map((_, at) => ({ place: at + 1 }))],
    rows: options.map(({ label, mean, places: counts }) => ({
      name: { text: label },
      cells: [{ number: mean }, ...counts.map((count) => ({ count }))],
    })),
  }
}

const statKeys = ['min', 'q1', 'median', 'q3', 'max', 'mean'] as const

function numbered({ bins, stats, entries }: SummaryOf<'numbers'>): ResultTable {
  const head: readonly Heading[] = [{ key: 'value' }, ...countHead.slice(1)]
  const table = counted(head, bins, ({ from, to }) => ({ from, to }), entries)
  const facts = stats
    ? statKeys.map((key) => ({ name: { key }, cells: [{ number: stats[key] }, { text: '' }] }))
    : []
  return { head, rows: [...table.rows, ...facts] }
}

const placed = ({ points, lines, areas }: SummaryOf<'places'>): ResultTable => ({
  head: [{ key: 'answer' }, { key: 'count' }],
  rows: [
    { name: { key: 'points' as const }, cells: [{ count: points.length }] },
    { name: { key: 'lines' as const }, cells: [{ count: lines.length }] },
    { name: { key: 'areas' as const }, cells: [{ count: areas.length }] },
  ].filter(({ cells }) => (cells[0]?.count ?? 0) > 0),
})
