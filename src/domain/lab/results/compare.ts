import type { Count, Results, Summary } from './summary.ts'

export interface Compared {
  readonly path: string
  readonly label: string
  readonly language: string
  /** What the numbers are: shares of those who answered (0 … 1), mean places, or medians. */
  readonly unit: 'share' | 'place' | 'median'
  readonly rows: readonly {
    readonly value: string
    readonly label: string
    /** By result, in the order given; null: withheld, or not there. */
    readonly figures: readonly (number | null)[]
  }[]
  /** Who answered, by result. */
  readonly answered: readonly Count[]
}

/**
 * The same questions in several labs or cities, side by side. Questions are the same by path and
 * kind: versions of a form may differ. What cannot be put in figures is left out.
 */
export function compare(results: readonly Results[]): readonly Compared[] {
  return (results[0]?.questions ?? []).flatMap((first) => {
    const others = results.map(({ questions }) =>
      questions.find(({ path, kind }) => path === first.path && kind === first.kind),
    )
    const unit = unitOf(first)
    if (!unit || others.filter(Boolean).length < 2) return []
    const { path, label, language } = first
    const rows = rowsOf(others)
    const answered = others.map((one) => one?.answered ?? null)
    return rows.length === 0 ? [] : [{ path, label, language, unit, rows, answered }]
  })
}

function unitOf({ kind }: Summary): Compared['unit'] | undefined {
  if (kind === 'choices' || kind === 'scale') return 'share'
  if (kind === 'ranking') return 'place'
  return kind === 'numbers' ? 'median' : undefined
}

type Named = { readonly value: string; readonly label: string }

/** All options of all results, in the order in which they are met. */
function rowsOf(summaries: readonly (Summary | undefined)[]): Compared['rows'] {
  const named = new Map<string, Named>()
  for (const summary of summaries) {
    for (const { value, label } of optionsOf(summary)) {
      if (!named.has(value)) named.set(value, { value, label })
    }
  }
  return [...named.values()].map((option) => ({
    ...option,
    figures: summaries.map((summary) => figureOf(summary, option.value)),
  }))
}

function optionsOf(summary: Summary | undefined): readonly Named[] {
  if (!summary) return []
  if (summary.kind === 'numbers') return [{ value: '', label: '' }]
  return 'options' in summary ? summary.options : []
}

function figureOf(summary: Summary | undefined, value: string): number | null {
  switch (summary?.kind) {
    case 'choices':
    case 'scale': {
      const count = summary.options.find((option) => option.value === value)?.count ?? null
      return shareOf(count, summary.entries)
    }
    case 'ranking':
      return summary.options.find((option) => option.value === value)?.mean ?? null
    case 'numbers':
      return summary.stats?.median ?? null
    default:
      return null
  }
}

/** How long a figure's bar is, 0 … 1: the longer, the more of it, the further in front. */
export function barOf({ unit, rows }: Compared, figure: number | null): number | null {
  if (figure === null) return null
  if (unit === 'share') return figure
  // First of all is a whole bar, last of all still a short one.
  if (unit === 'place') return (rows.length + 1 - figure) / rows.length
  const most = Math.max(...rows.flatMap(({ figures }) => figures.map((one) => one ?? 0)))
  return most > 0 ? Math.max(0, figure) / most : 0
}

/** 0 … 1; null where one of the two is withheld or nobody answered. */
export const shareOf = (count: Count, of: Count): number | null =>
  count === null || of === null || of === 0 ? null : count / of
