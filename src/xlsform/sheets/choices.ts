import type { RawChoice } from '../draft/draft.ts'
import type { Findings } from '../result.ts'
import { type Column, choicesColumn, extraKey } from './columns.ts'
import { readLabel } from './labels.ts'
import { placeOf, type ReadSheet, type Row } from './sheet.ts'

export interface ReadChoices {
  readonly lists: Record<string, RawChoice[]>
  readonly columns: readonly Column[]
  /** Names of further columns, which choice filters read. */
  readonly further: ReadonlySet<string>
}

export function readChoices(
  sheet: ReadSheet,
  settings: { readonly plain: string; readonly duplicates: boolean },
  findings: Findings,
): ReadChoices {
  const columns = sheet.headings.map(choicesColumn)
  const list = columns.find((one) => one.name === 'list_name')
  const value = columns.find((one) => one.name === 'name')
  const lists: Record<string, RawChoice[]> = Object.create(null)
  const further = columns.filter((one) => isFurther(one))
  for (const row of sheet.rows) {
    const name = cellOf(row, list)
    const text = cellOf(row, value)
    if (name === '' && text === '') continue
    if (name === '' || text === '') {
      const missing = name === '' ? 'list_name' : 'name'
      findings.problem(
        placeOf(row, missing),
        'missing-cell',
        `A choice needs both "list_name" and "name": "${missing}" is empty here.`,
      )
      continue
    }
    if (/\s/.test(text)) {
      findings.note(
        placeOf(row, 'name'),
        'space-in-choice',
        `"${text}" has a space in it: it must not be used in a select_multiple or rank. Better write "${text.replace(/\s+/g, '_')}".`,
      )
    }
    lists[name] ??= []
    const choices = lists[name]
    if (!settings.duplicates && choices.some((one) => one.value === text)) {
      findings.problem(
        placeOf(row, 'name'),
        'duplicate-choice',
        `The list "${name}" already has a choice "${text}". Give each its own name, or set allow_choice_duplicates to yes.`,
      )
    }
    choices.push({
      value: text,
      at: placeOf(row),
      label: readLabel(row, columns, { text: 'label', media: true }, settings.plain),
      extra: extraOf(row, further),
    })
  }
  return { lists, columns, further: new Set(further.map(({ heading }) => furtherKey(heading))) }
}

const isFurther = ({ name, heading }: Column): boolean =>
  ['unknown', 'silent', 'big-image'].includes(name) && !heading.raw.startsWith('#')

const furtherKey = (heading: Column['heading']): string =>
  heading.parts.length === 1 ? heading.raw : extraKey(heading)

const cellOf = (row: Row, column: Column | undefined): string =>
  column ? (row.cells[column.heading.index] ?? '').trim() : ''

function extraOf(row: Row, columns: readonly Column[]): Record<string, string> {
  const extra: Record<string, string> = {}
  for (const column of columns) {
    const cell = cellOf(row, column)
    if (cell !== '') extra[furtherKey(column.heading)] = cell
  }
  return extra
}
