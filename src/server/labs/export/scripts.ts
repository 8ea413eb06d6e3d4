import { choicesOf } from '#domain/lab/results/fields.ts'
import { quoted } from './codebook.ts'
import { type Column, columnsOf } from './columns.ts'
import type { ExportData } from './exportData.ts'
import { isGeo } from './geometry.ts'
import { variableNames } from './variableNames.ts'

interface Variable {
  readonly column: Column
  readonly name: string
  readonly position: number
}

/** Columns of the main table, in the order in which `answers.csv?cells=codes` has them. */
function variablesOf({ fields }: ExportData): readonly Variable[] {
  const columns = fields.filter(({ repeats }) => repeats.length === 0).flatMap(columnsOf)
  const names = variableNames(columns)
  return columns.map((column, at) => ({ column, name: names[at] ?? '', position: at + 1 }))
}

/** What is a select_one, each value once. */
const coded = ({ column: { field, name } }: Variable): boolean =>
  field.question.type === 'select_one' && name === field.path.slice(1)

/** Own words and ways are long, and what does not fit SPSS cuts off without a word. */
const formatOf = ({ counts, field }: Column): string => {
  if (counts) return 'F12.2'
  return field.question.type === 'text' || isGeo(field.question.type) ? 'A8000' : 'A250'
}

/** Reads answers.csv (comma, codes) beside it and names everything. */
export function spssSyntax(data: ExportData): string {
  const variables = variablesOf(data)
  const q = (text: string) => quoted(text, "'")
  const meta = ['uuid A40', 'day A10', 'lang A20', 'mode A10', 'version A40', 'late F1']
  const labels = variables.map(({ name, column }) => `  ${name} ${q(column.label)}`)
  const values = variables.filter(coded).map(({ name, column: { field } }) => {
    const choices = choicesOf(field.form, field.question, 'de')
    return `  ${name} ${choices.map(({ value, label }) => `${q(value)} ${q(label)}`).join(' ')}`
  })
  return [
    '* Encoding: UTF-8.',
    'SET UNICODE=ON DECIMAL=DOT.',
    "GET DATA /TYPE=TXT /FILE='answers.csv' /ENCODING='UTF8' /DELCASE=LINE",
    '  /DELIMITERS="," /QUALIFIER=\'"\' /ARRANGEMENT=DELIMITED /FIRSTCASE=2',
    '  /VARIABLES=',
    ...variables.map((one) => `  ${one.name} ${formatOf(one.column)}`),
    ...meta.map((one) => `  lab_${one}`),
    '.',
    ...block('VARIABLE LABELS', labels),
    ...block('VALUE LABELS', values),
    'EXECUTE.',
    '',
  ].join('\r\n')
}

const block = (command: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [command, ...lines.map((line, at) => (at === 0 ? line : line.replace(/^ {2}/, '  /'))), '.']

/** Reads answers.csv (comma, codes) beside it; factors get their wording. */
export function rScript(data: ExportData): string {
  const variables = variablesOf(data)
  const q = (text: string) => quoted(text.replaceAll('\\', '\\\\'), '"')
  const factors = variables.filter(coded).map(({ name, column: { field } }) => {
    const choices = choicesOf(field.form, field.question, 'de')
    const levels = choices.map(({ value }) => q(value)).join(', ')
    const labels = choices.map(({ label }) => q(label)).join(', ')
    return `answers$${name} <- factor(answers$${name}, levels = c(${levels}), labels = c(${labels}))`
  })
  return [
    'answers <- read.csv("answers.csv", encoding = "UTF-8", check.names = FALSE, na.strings = "")',
    `names(answers)[seq_len(${variables.length})] <- c(${variables.map(({ name }) => q(name)).join(', ')})`,
    ...factors,
    ...variables.map(({ name, column }) => `attr(answers$${name}, "label") <- ${q(column.label)}`),
    '',
  ].join('\n')
}
