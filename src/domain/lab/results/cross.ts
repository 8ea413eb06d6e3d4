import type { Form } from '#domain/form/form.ts'
import type { NamedValue } from './fields.ts'
import { headOf } from './head.ts'
import type { TallyOptions } from './options.ts'
import { countPairs, type Divided, divide, others, type Partition } from './partitions.ts'
import { type Answered, type Sheet, sheetsOf } from './sheet.ts'
import { shield } from './shield.ts'
import type { Count, SummaryHead } from './summary.ts'
import { isHidden } from './tally.ts'

export interface Crossing {
  readonly rows: CrossSide
  readonly columns: CrossSide
  /** By row, then column; null: withheld. */
  readonly cells: readonly (readonly Count[])[]
  /** How many gave an answer to both, by column: what shares are shares of. */
  readonly bases: readonly number[]
  /** Answered both. */
  readonly n: number
  /** Nothing could be shown without giving somebody away. */
  readonly closed: boolean
}

export interface CrossSide {
  readonly head: SummaryHead
  /** For numbers, value is `from..to` and the label empty. */
  readonly parts: readonly NamedValue[]
  readonly overlapping: boolean
}

/**
 * Two questions against each other, over those who answered both. Cells of fewer than five people
 * are withheld, and so many others that no withheld cell follows from those shown and their sums.
 * Undefined: one of them cannot be crossed.
 */
export function cross(
  form: Form,
  answers: readonly Answered[],
  rowPath: string,
  columnPath: string,
  options: TallyOptions,
): Crossing | undefined {
  const sheets = sheetsOf(answers).filter(({ answer }) => !isHidden(answer, options))
  const rows = divide(form, rowPath, sheets, options)
  const columns = divide(form, columnPath, sheets, options)
  if (!rows || !columns || rowPath === columnPath) return undefined
  const both = sheets.filter((sheet) => sheet.at(rowPath).length * sheet.at(columnPath).length > 0)
  const pieces = rows.partitions.map((row) =>
    columns.partitions.map((column) => shieldedPair(row, column, both)),
  )
  const side = (of: Divided): CrossSide => ({
    head: headOf(form, of.field, sheets, options),
    parts: of.partitions.flatMap(({ parts }) => parts.filter(({ value }) => value !== others)),
    overlapping: of.overlapping,
  })
  return {
    ...{ rows: side(rows), columns: side(columns), n: both.length },
    cells: pieces.flatMap(beside),
    bases: columns.partitions.flatMap((column) => basesOf(column, both)),
    closed: pieces.flat().every(({ closed }) => closed),
  }
}

interface Piece {
  readonly cells: readonly (readonly Count[])[]
  readonly closed: boolean
}

/** Without the part that only completes the sums. */
function shieldedPair(row: Partition, column: Partition, both: readonly Sheet[]): Piece {
  const counts = countPairs(row, column, both)
  const safe = shield(counts)
  const cells: readonly (readonly Count[])[] = safe ?? counts.map((line) => line.map(() => null))
  const shown = cells
    .filter((_, r) => row.parts[r]?.value !== others)
    .map((line) => line.filter((_, c) => column.parts[c]?.value !== others))
  return { cells: shown, closed: safe === undefined }
}

/** Pieces of one band of rows, set side by side. */
const beside = (band: readonly Piece[]): readonly (readonly Count[])[] =>
  (band[0]?.cells ?? []).map((_, r) => band.flatMap(({ cells }) => cells[r] ?? []))

const basesOf = ({ parts, partOf }: Partition, both: readonly Sheet[]): readonly number[] =>
  parts.flatMap(({ value }, index) =>
    value === others ? [] : [both.filter((sheet) => partOf(sheet) === index).length],
  )
