import type { RawSource } from '../draft/draft.ts'
import { nearest } from '../draft/nodes.ts'
import { readTable } from '../files.ts'
import type { RowReader } from './rowReader.ts'
import type { SurveyInput } from './survey.ts'
import type { RowType } from './types.ts'

/** Where the choices of a select come from. What is missing is said, and `list` stays empty. */
export function choiceSource(
  reader: RowReader,
  type: RowType & { is: 'select' },
  columns: { readonly value: string | undefined; readonly label: string | undefined },
  input: SurveyInput,
): RawSource {
  const { from } = type
  const at = reader.at('type')
  if (/^\$\{.*\}$/.test(from)) return { repeat: { text: from, at } }
  if (type.file || /\.(csv|xml|geojson)$/i.test(from))
    return fileSource(reader, from, columns, input)
  if (!Object.hasOwn(input.lists, from)) {
    const meant = nearest(from, Object.keys(input.lists))
    const hint = meant ? ` Did you mean "${meant}"?` : ' Add its choices to the sheet "choices".'
    input.findings.problem(at, 'missing-list', `There is no list "${from}".${hint}`)
  }
  return { list: from }
}

function fileSource(
  reader: RowReader,
  from: string,
  columns: { readonly value: string | undefined; readonly label: string | undefined },
  input: SurveyInput,
): RawSource {
  const at = reader.at('type')
  const table = from.replace(/\.\w+$/, '')
  const geo = /\.geojson$/i.test(from)
  const valueColumn = columns.value ?? (geo ? 'id' : 'name')
  const labelColumn = columns.label ?? (geo ? 'title' : 'label')
  const bytes = Object.hasOwn(input.files, from) ? input.files[from] : undefined
  const read = bytes
    ? readTable(from, bytes)
    : `"${from}" was not handed over. Add the file to the form.`
  if (typeof read === 'string') {
    input.findings.problem(at, 'missing-file', read)
    return {}
  }
  input.tables[table] = read
  if (!read.columns.includes(valueColumn)) {
    const there = read.columns.join(', ')
    input.findings.problem(
      at,
      'missing-column',
      `"${from}" has no column "${valueColumn}". It has: ${there}. Name the columns by parameters: value=… label=…`,
    )
  }
  return { table, valueColumn, labelColumn }
}
