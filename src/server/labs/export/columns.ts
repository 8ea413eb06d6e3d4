import { choicesOf, type NamedValue } from '#domain/lab/results/fields.ts'
import { chosen } from '#domain/lab/results/sheet.ts'
import type { ExportedAnswer, FormField } from './exportData.ts'
import { geometryOf, wktOf } from './geometry.ts'

export type CellValue = string | number
/** `labels`: as the choices are worded in German; `codes`: their values. */
export type CellStyle = 'labels' | 'codes'

export interface Column {
  /** `group/question`, `group/question/option`, `group/_question_latitude`: as formpack has it. */
  readonly name: string
  /** What it holds, for the codebook. */
  readonly label: string
  readonly field: FormField
  /** Numbers, where it holds anything. */
  readonly counts: boolean
  /** '' where there is no answer. */
  readonly cell: (value: string, answer: ExportedAnswer, style: CellStyle) => CellValue
}

/** All columns of one question; none for what holds no answer. */
export function columnsOf(field: FormField): readonly Column[] {
  const { question, form } = field
  const name = field.path.slice(1)
  const label = questionLabel(field)
  const column = (cell: Column['cell'], more: Partial<Column> = {}): Column => ({
    ...{ name, label, field, cell, counts: false },
    ...more,
  })
  switch (question.type) {
    case 'note':
      return []
    case 'integer':
    case 'decimal':
    case 'range':
      return [column(numeric, { counts: true })]
    case 'select_one':
      return [column(worded(choicesOf(form, question, 'de')))]
    case 'select_multiple':
      return [column(worded(choicesOf(form, question, 'de'))), ...optionColumns(field, column)]
    case 'rank':
      return [column(worded(choicesOf(form, question, 'de'))), ...placeColumns(field, column)]
    case 'geopoint':
      return [column(plain), ...pointColumns(name, column)]
    case 'geotrace':
    case 'geoshape':
      return [
        column(plain),
        column((value) => wktOf(geometryOf(question, value)), { name: `${name}_wkt` }),
      ]
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return [column(fileName)]
    default:
      return [column(plain)]
  }
}

type MakeColumn = (cell: Column['cell'], more?: Partial<Column>) => Column

export const questionLabel = ({ question }: FormField): string => {
  const words = question.label?.text
  const found = words?.de ?? Object.values(words ?? {})[0]
  const text = found?.map((piece) => (typeof piece === 'string' ? piece : '…')).join('')
  return text?.trim() || question.name
}

const plain: Column['cell'] = (value) => value

const numeric: Column['cell'] = (value) => {
  const number = Number(value)
  return value.trim() !== '' && Number.isFinite(number) ? number : value
}

/** Several choices stay apart: labels may hold spaces. */
function worded(choices: readonly NamedValue[]): Column['cell'] {
  const labels = new Map(choices.map(({ value, label }) => [value, label]))
  return (value, _, style) =>
    style === 'codes'
      ? value
      : chosen(value)
          .map((one) => labels.get(one) ?? one)
          .join('; ')
}

/** 1 and 0, and nothing where the question was not answered. */
function optionColumns({ question, form, path }: FormField, column: MakeColumn) {
  return choicesOf(form, question, 'de').map(({ value, label }) =>
    column((given) => (given === '' ? '' : Number(chosen(given).includes(value))), {
      ...{ name: `${path.slice(1)}/${value}`, label, counts: true },
    }),
  )
}

/** The place of each option, 1 is first. */
function placeColumns({ question, form, path }: FormField, column: MakeColumn) {
  return choicesOf(form, question, 'de').map(({ value, label }) =>
    column((given) => chosen(given).indexOf(value) + 1 || '', {
      ...{ name: `${path.slice(1)}/${value}`, label, counts: true },
    }),
  )
}

const parts = ['latitude', 'longitude', 'altitude', 'precision'] as const

const pointColumns = (name: string, column: MakeColumn) =>
  parts.map((part, at) =>
    column((value) => numeric(value.trim().split(/\s+/)[at] ?? '', unused, 'codes'), {
      name: name.replace(/[^/]+$/, (last) => `_${last}_${part}`),
      label: part,
      counts: true,
    }),
  )

/** A number needs no answer around it. */
const unused = {} as ExportedAnswer

const fileName: Column['cell'] = (value, answer) =>
  value === '' ? '' : mediaFileName(answer.id, value)

/** Under which name the bytes lie in the ZIP: unique, and no path. */
export const mediaFileName = (answerId: string, name: string): string =>
  `${answerId}_${name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_')}`
