import type { ChartWords } from '#domain/lab/results/chartWords.ts'
import type { Summary } from '#domain/lab/results/summary.ts'
import { tableOf } from '#domain/lab/results/table.ts'

interface ChartTableProps {
  readonly summary: Summary
  readonly words: ChartWords
  /** Spoken before the table; seen where several tables stand below one question. */
  readonly caption?: string
}

export function ChartTable({ summary, words, caption }: ChartTableProps) {
  const { head, rows } = tableOf(summary)
  if (rows.length === 0) return null
  return (
    <div class="chart__table-frame">
      <table class="chart__table">
        {caption && <caption dir="auto">{caption}</caption>}
        <thead>
          <tr>
            {head.map((heading) => (
              <th scope="col" key={words.heading(heading)}>
                {words.heading(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={words.rowName(name)}>
              <th scope="row" dir="auto">
                {words.rowName(name)}
              </th>
              {cells.map((cell, at) => (
                <td key={words.heading(head[at + 1] ?? { place: at })}>{words.cell(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
