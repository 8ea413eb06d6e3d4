/** One line of a result table. */
export interface Line {
  readonly what: string
  readonly result: string
  readonly budget?: string
  /** Undefined where there is no budget. */
  readonly kept?: boolean
}

/** What one benchmark found, as the document shows it. */
export interface Section {
  readonly title: string
  /** How it was measured, so that others can judge it. */
  readonly method: string
  readonly lines: readonly Line[]
  readonly notes?: readonly string[]
}

export const line = (what: string, result: string): Line => ({ what, result })

export const judged = (what: string, result: string, budget: string, kept: boolean): Line => ({
  ...{ what, result, budget, kept },
})

const mark = ({ kept }: Line): string => (kept === undefined ? '' : kept ? '✓' : '✗ missed')

export function tableOf({ lines }: Section): string {
  const rows = lines.map(
    (one) => `| ${one.what} | ${one.result} | ${one.budget ?? '–'} | ${mark(one)} |`,
  )
  return ['| what | result | budget | |', '|---|---|---|---|', ...rows].join('\n')
}

export const markdownOf = (section: Section, measured: string): string =>
  [
    `## ${section.title}`,
    section.method,
    tableOf(section),
    ...(section.notes ?? []).map((note) => `- ${note}`),
    `Measured: ${measured}.`,
  ].join('\n\n')
