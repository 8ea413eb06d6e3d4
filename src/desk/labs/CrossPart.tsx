import { useMemo, useState } from 'preact/hooks'
import { shareOf } from '#domain/lab/results/compare.ts'
import { type Crossing, cross } from '#domain/lab/results/cross.ts'
import { Select } from '../Select.tsx'
import { deskChartWords } from './deskChartWords.ts'
import { partName, questionsOf } from './GroupPicker.tsx'
import { labTexts } from './labTexts.ts'
import type { LabAnswers } from './useAnswers.ts'

const words = labTexts.show

/** Two questions against each other; small cells stay closed. */
export function CrossPart({ data }: { data: LabAnswers }) {
  const [rows, setRows] = useState('')
  const [columns, setColumns] = useState('')
  const questions = [['', words.choose] as const, ...questionsOf(data)]
  const crossing = useMemo(
    () => cross(data.form, data.answers, rows, columns, data.options),
    [data, rows, columns],
  )
  return (
    <>
      <div class="labs__tools">
        <Select
          id="cross-rows"
          label={words.crossRows}
          value={rows}
          options={questions}
          onChange={setRows}
        />
        <Select
          id="cross-columns"
          label={words.crossColumns}
          value={columns}
          options={questions}
          onChange={setColumns}
        />
      </div>
      {crossing ? <CrossTable crossing={crossing} /> : <p class="muted">{words.crossNone}</p>}
    </>
  )
}

function CrossTable({ crossing }: { crossing: Crossing }) {
  const { rows, columns, cells, bases, n, closed } = crossing
  if (closed) return <p>{words.crossClosed}</p>
  return (
    <>
      <div class="chart__table-frame">
        <table class="chart__table">
          <caption dir="auto">
            {rows.head.label} × {columns.head.label}
          </caption>
          <thead>
            <tr>
              <td />
              {columns.parts.map((part) => (
                <th scope="col" key={part.value} dir="auto">
                  {partName(part)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.parts.map((part, r) => (
              <tr key={part.value}>
                <th scope="row" dir="auto">
                  {partName(part)}
                </th>
                {columns.parts.map(({ value }, c) => (
                  <CrossCell key={value} count={cells[r]?.[c] ?? null} base={bases[c] ?? 0} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.base}</th>
              {columns.parts.map(({ value }, c) => (
                <td key={value}>{bases[c]}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="muted">
        {words.crossN(n)}. {words.protectHelp}
      </p>
    </>
  )
}

const CrossCell = ({ count, base }: { count: number | null; base: number }) =>
  count === null ? (
    <td class="labs__closed">{words.closed}</td>
  ) : (
    <td>
      {count} <span class="muted">({deskChartWords.share(shareOf(count, base) ?? 0)})</span>
    </td>
  )
