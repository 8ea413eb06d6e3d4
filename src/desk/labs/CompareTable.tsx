import { barOf, type Compared } from '#domain/lab/results/compare.ts'
import { deskChartWords } from './deskChartWords.ts'
import { labTexts } from './labTexts.ts'

const words = labTexts.show

interface CompareTableProps {
  readonly compared: Compared
  /** Of the labs, in the order of the figures. */
  readonly names: readonly string[]
}

/** One question in two labs: for each option a bar and its figure beside those of the other lab. */
export function CompareTable({ compared, names }: CompareTableProps) {
  const { unit, rows, label } = compared
  const figure = (value: number | null) => {
    if (value === null) return '–'
    return unit === 'share' ? deskChartWords.share(value) : deskChartWords.number(value)
  }
  return (
    <div class="chart__table-frame">
      <table class="chart__table compare">
        <caption dir="auto">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.compareUnit[unit]}</th>
            {names.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.value}>
              <th scope="row" dir="auto">
                {row.label || words.compareUnit.median}
              </th>
              {row.figures.map((value, at) => (
                <td key={names[at]}>
                  <span class="compare__figure">{figure(value)}</span>
                  <Bar length={barOf(compared, value)} other={at > 0} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Bar = ({ length, other }: { length: number | null; other: boolean }) =>
  length === null ? null : (
    <span class={`compare__bar${other ? ' compare__bar--other' : ''}`} aria-hidden="true">
      <span style={{ inlineSize: `${Math.round(length * 100)}%` }} />
    </span>
  )
