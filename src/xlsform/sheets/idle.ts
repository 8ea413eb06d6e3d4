import type { Findings } from '../result.ts'
import type { RowReader } from './rowReader.ts'

const ofQuestions = [
  'hint',
  'guidance',
  'required',
  'constraint',
  'calculation',
  'default',
  'trigger',
  'choice_filter',
  'parameters',
]

/** Columns of the sheet that say nothing in a row of that kind. */
export const idleCells = {
  group: [...ofQuestions, 'repeat_count'],
  repeat: ofQuestions,
  plain: ['choice_filter', 'repeat_count'],
  select: ['repeat_count'],
  note: ['required', 'constraint'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What stands where it has no effect is left out, and said: an author may have missed the row. */
export function sayIdle(reader: RowReader, columns: readonly string[], findings: Findings): void {
  for (const column of columns) {
    if (!reader.has(column)) continue
    findings.note(
      reader.at(column),
      'idle-cell',
      `"${column}" has no effect in a row of type "${reader.text('type')}" and was left out.`,
    )
  }
}
