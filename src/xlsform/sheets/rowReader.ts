import type { ExprField, LabelField, RawLabel, Source } from '../draft/draft.ts'
import { isEmptyLabel } from '../draft/draft.ts'
import type { Place } from '../result.ts'
import { type Column, extraKey } from './columns.ts'
import { readLabel } from './labels.ts'
import { placeOf, type Row } from './sheet.ts'

const yes = new Set(['yes', 'true', 'true()', 'ja'])
const no = new Set(['no', 'false', 'false()', 'nein'])
const labelFields: readonly LabelField[] = [
  'label',
  'hint',
  'guidance',
  'requiredMessage',
  'constraintMessage',
]

/** One row of the survey sheet, by the meaning of its columns. */
export class RowReader {
  readonly row: Row
  private readonly columns: readonly Column[]
  private readonly plain: string

  constructor(row: Row, columns: readonly Column[], plain: string) {
    this.row = row
    this.columns = columns
    this.plain = plain
  }

  at(column?: string): Place {
    const heading = this.columns.find((one) => one.name === column)?.heading.raw ?? column
    return placeOf(this.row, heading)
  }

  text(name: string): string {
    for (const column of this.columns) {
      if (column.name !== name) continue
      const cell = (this.row.cells[column.heading.index] ?? '').trim()
      if (cell !== '') return cell
    }
    return ''
  }

  /** Whether anything that counts stands there; "no" is nothing. */
  has(name: string): boolean {
    return !['', ...no].includes(this.text(name).toLowerCase())
  }

  source(name: string): Source | undefined {
    const text = this.text(name)
    return text === '' ? undefined : { text, at: this.at(name) }
  }

  labels(): Partial<Record<LabelField, RawLabel>> {
    const labels: Partial<Record<LabelField, RawLabel>> = {}
    for (const field of labelFields) {
      const names = { text: field, media: field === 'label' }
      const label = readLabel(this.row, this.columns, names, this.plain)
      if (!isEmptyLabel(label)) labels[field] = label
    }
    return labels
  }

  /** yes and no become what they mean; no is the same as nothing. */
  rules(fields: readonly ExprField[]): Partial<Record<ExprField, Source>> {
    const rules: Partial<Record<ExprField, Source>> = {}
    for (const field of fields) {
      const source = this.source(field)
      if (!source) continue
      const word = source.text.toLowerCase()
      const isFlag = field === 'required' || field === 'readonly'
      if (isFlag && no.has(word)) continue
      const always = isFlag ? yes.has(word) : field === 'relevant' && /^(yes|true)$/.test(word)
      rules[field] = always ? { ...source, text: 'true()' } : source
    }
    return rules
  }

  extra(): Record<string, string> {
    const extra: Record<string, string> = {}
    for (const { name, heading } of this.columns) {
      if (name !== 'extra' && name !== 'big-image') continue
      const cell = (this.row.cells[heading.index] ?? '').trim()
      if (cell !== '') extra[extraKey(heading)] = cell
    }
    return extra
  }
}
