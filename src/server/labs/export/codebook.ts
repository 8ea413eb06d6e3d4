import { choicesOf, labelText } from '#domain/lab/results/fields.ts'
import type { CellValue } from './columns.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import type { ExportData, FormField } from './exportData.ts'

const excel = { excel: true }

/** Question by question: name, type, wording in each language, and what each value stands for. */
export function codebook({ form, fields }: ExportData): string {
  const languages = form.languages
  const head = [
    'name',
    'type',
    'kind',
    'value',
    ...languages.map((tag) => `label::${tag}`),
    'asked',
  ]
  const lines = fields.flatMap((field) => [
    questionLine(field, languages),
    ...choiceLines(field, languages),
  ])
  return byteOrderMark + [head, ...lines, ...missing].map((line) => csvLine(line, excel)).join('')
}

function questionLine(field: FormField, languages: readonly string[]): readonly CellValue[] {
  const { question, path, conditional, repeats } = field
  const labels = languages.map(
    (tag) => question.label?.text?.[tag] && labelText(question.label, field.form, tag)?.text,
  )
  const asked = [conditional && 'if relevant', repeats.length > 0 && 'repeated'].filter(Boolean)
  const { type } = question
  return [
    path.slice(1),
    type,
    'question',
    '',
    ...labels.map((label) => label ?? ''),
    asked.join(', ') || 'always',
  ]
}

/** Of what has choices: each once. */
function choiceLines(
  field: FormField,
  languages: readonly string[],
): readonly (readonly CellValue[])[] {
  const { question, path, form } = field
  if (!question.choices) return []
  return choicesOf(form, question, 'de').map(({ value }) => [
    ...[path.slice(1), question.type, 'choice', value],
    ...languages.map(
      (tag) => choicesOf(form, question, tag).find((one) => one.value === value)?.label ?? '',
    ),
    '',
  ])
}

const missing: readonly (readonly CellValue[])[] = [
  ['', '', 'missing', '', 'leer: übersprungen oder nicht gefragt (siehe „asked“)'],
]

/** A label for SPSS or R, in one line and in quotes of the given kind. */
export const quoted = (text: string, quote: '"' | "'"): string =>
  quote + text.replaceAll(/\s+/g, ' ').replaceAll(quote, quote === '"' ? '\\"' : "''") + quote
