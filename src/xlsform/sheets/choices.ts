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
    if (!isSound(row, name, text, findings)) continue
    lists[name] ??= []
    const choices = lists[name]
    const isTwin = choices.some((one) => one.value === text)
    if (isTwin && !settings.duplicates) sayTwin(row, name, text, findings)
    choices.push({
      value: text,
      at: placeOf(row),
      label: readLabel(row, columns, { text: 'label', media: true }, settings.plain),
      extra: extraOf(row, further),
    })
  }
  return { lists, columns, further: new Set(further.map(({ heading }) => furtherKey(heading))) }
}

function isSound(row: Row, list: string, text: string, findings: Findings): boolean {
  if (list === '' || text === '') {
    const column = list === '' ? 'list_name' : 'name'
    const message = `A choice needs both "list_name" and "name": "${column}" is empty here.`
    findings.problem(placeOf(row, column), 'missing-cell', message)
    return false
  }
  if (/\s/.test(text)) {
    const message = `"${text}" has a space in it: it must not be used in a select_multiple or rank. Better write "${text.replace(/\s+/g, '_')}".`
    findings.note(placeOf(row, 'name'), 'space-in-choice', message)
  }
  return true
}

function sayTwin(row: Row, list: string, text: string, findings: Findings): void {
  const message = `The list "${list}" already has a choice "${text}". Give each its own name, or set allow_choice_duplicates to yes.`
  findings.problem(placeOf(row, 'name'), 'duplicate-choice', message)
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
