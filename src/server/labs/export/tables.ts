import { pathOf } from '#domain/lab/results/fields.ts'
import { sheetOf } from '#domain/lab/results/sheet.ts'
import { type CellStyle, type CellValue, type Column, columnsOf } from './columns.ts'
import type { ExportData, ExportedAnswer } from './exportData.ts'

/** One table of an export: respondents, or what one repeat held. */
export interface Table {
  /** '' for respondents, else the repeat's path without its slash. */
  readonly name: string
  readonly head: readonly string[]
  readonly rows: (answer: ExportedAnswer) => readonly (readonly CellValue[])[]
}

const meta = ['_uuid', '_day', '_lang', '_mode', '_version', '_late'] as const
const metaOf = (answer: ExportedAnswer): readonly CellValue[] => {
  const { id, day, language, mode, form_version, late } = answer
  return [id, day, language, mode, form_version, Number(late)]
}

/** Wide: one row for each respondent, and a table of its own for each repeat. */
export function wideTables({ fields }: ExportData, style: CellStyle): readonly Table[] {
  const repeats = [...new Set(fields.flatMap((field) => field.repeats.slice(-1)))]
  return ['', ...repeats].map((repeat) => {
    const columns = fields
      .filter((field) => (field.repeats.at(-1) ?? '') === repeat)
      .flatMap(columnsOf)
    return repeat === '' ? mainTable(columns, style) : repeatTable(repeat, columns, style)
  })
}

const mainTable = (columns: readonly Column[], style: CellStyle): Table => ({
  name: '',
  head: [...columns.map(({ name }) => name), ...meta],
  rows: (answer) => {
    const { at } = sheetOf(answer)
    const value = (path: string) => at(path)[0]?.value ?? ''
    const cells = columns.map(({ cell, field }) => cell(value(field.path), answer, style))
    return [[...cells, ...metaOf(answer)]]
  },
})

const repeatTable = (repeat: string, columns: readonly Column[], style: CellStyle): Table => ({
  name: repeat.slice(1),
  head: [...columns.map(({ name }) => name), '_index', '_position', '_parent_uuid'],
  rows: (answer) =>
    positionsOf(repeat, answer).map((position, at) => {
      const value = (path: string) => answer.answers[position + path.slice(repeat.length)] ?? ''
      const cells = columns.map(({ cell, field }) => cell(value(field.path), answer, style))
      return [...cells, at + 1, position, answer.id]
    }),
})

/** `/find[1]`, `/find[2]` …: each time the repeat was answered. */
function positionsOf(repeat: string, { answers }: ExportedAnswer): readonly string[] {
  const steps = repeat.split('/').length
  const refs = Object.keys(answers).map((ref) => ref.split('/').slice(0, steps).join('/'))
  return [...new Set(refs)].filter((ref) => pathOf(ref) === repeat && ref.endsWith(']'))
}

/** Long: one row for each answer to a question, also within repeats. */
export function longTable({ fields }: ExportData, style: CellStyle): Table {
  const columns = new Map(
    fields.flatMap((field) => {
      const [first] = columnsOf(field)
      return first ? [[field.path, first] as const] : []
    }),
  )
  return {
    name: '',
    head: ['_uuid', 'question', 'position', 'label', 'value', '_day', '_lang', '_mode'],
    rows: (answer) =>
      Object.entries(answer.answers).flatMap(([ref, value]) => {
        const column = columns.get(pathOf(ref))
        if (!column) return []
        const { id, day, language, mode } = answer
        const cell = column.cell(value, answer, style)
        return [[id, column.name, ref, column.label, cell, day, language, mode]]
      }),
  }
}
