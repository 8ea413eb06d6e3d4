import type { Table } from '#domain/form/form.ts'
import type { Draft, RawChoice, Source } from '../draft/draft.ts'
import { readTable } from '../files.ts'
import type { Files, Findings } from '../result.ts'
import { readAppearance } from './appearance.ts'
import { surveyColumn } from './columns.ts'
import { idleCells, sayIdle } from './idle.ts'
import { withoutLoops } from './loop.ts'
import { readQuestion } from './question.ts'
import { RowReader } from './rowReader.ts'
import type { ReadSheet } from './sheet.ts'
import { type RowType, rowType } from './types.ts'

export interface SurveyInput {
  readonly sheet: ReadSheet
  readonly lists: Record<string, RawChoice[]>
  readonly tables: Record<string, Table>
  readonly files: Files
  readonly plain: string
  readonly languages: readonly string[]
  readonly findings: Findings
  /** Settings that stand in rows of this sheet, by key. */
  readonly settings: Map<string, Source>
}

interface Open {
  readonly reader?: RowReader
  readonly what: 'group' | 'repeat' | 'form'
  readonly name: string
  readonly items: Draft[]
}

const noQuestion = { triggers: [], parameters: {}, type: 'hidden' } as const

/** The survey sheet as a tree. */
export function readSurvey(input: SurveyInput): Draft[] {
  const { sheet, findings, plain } = input
  const columns = sheet.headings.map(surveyColumn)
  for (const { name, heading } of columns) {
    if (name !== 'unknown') continue
    findings.note(
      { sheet: 'survey', row: 1, column: heading.raw },
      'unknown-column',
      `The column "${heading.raw}" is not known and was left out. Check its spelling.`,
    )
  }
  const form: Open = { what: 'form', name: '', items: [] }
  const open: Open[] = [form]
  const { lists } = input
  for (const row of withoutLoops(sheet.rows, { columns, lists, findings, plain })) {
    const reader = new RowReader(row, columns, plain)
    if (/^(yes|true)/i.test(reader.text('disabled'))) continue
    readRow(reader, open, input)
  }
  for (const one of open.slice(1)) {
    const at = one.reader?.at('type') ?? { sheet: 'survey' }
    findings.problem(
      at,
      'unbalanced',
      `"begin ${one.what}" (${one.name}) has no end. Add a row "end ${one.what}".`,
    )
    form.items.push(...one.items)
  }
  return form.items
}

function readRow(reader: RowReader, open: Open[], input: SurveyInput): void {
  const { findings } = input
  const written = reader.text('type')
  if (written === '') {
    if (reader.text('name') === '' && Object.keys(reader.labels()).length === 0) return
    findings.problem(
      reader.at('type'),
      'missing-type',
      'The type is missing. Write for example text, integer, select_one or note.',
    )
    return
  }
  const type = rowType(written)
  if (type.is === 'begin') {
    open.push({ reader, what: type.what, name: nameOf(reader, type, findings), items: [] })
  } else if (type.is === 'end') {
    close(reader, type.what, open, findings)
  } else if (type.is === 'table') {
    addTable(reader, type.ending, input)
  } else if (type.is === 'setting') {
    input.settings.set(type.key, { text: reader.text('name'), at: reader.at('name') })
  } else {
    const items = open.at(-1)?.items ?? []
    for (const draft of readQuestion(reader, type, nameOf(reader, type, findings), input)) {
      addItem(draft, items, findings)
    }
  }
}

function close(
  reader: RowReader,
  what: 'group' | 'repeat',
  open: Open[],
  findings: Findings,
): void {
  const top = open.at(-1)
  if (!top?.reader || top.what === 'form') {
    findings.problem(
      reader.at('type'),
      'unbalanced',
      `"end ${what}" has no beginning. Remove the row, or add "begin ${what}" above.`,
    )
    return
  }
  if (top.what !== what) {
    const { row } = top.reader.at()
    findings.problem(
      reader.at('type'),
      'unbalanced',
      `"end ${what}" ends the ${top.what} "${top.name}" that began in row ${row}. Write "end ${top.what}".`,
    )
  }
  open.pop()
  addItem(sectionOf(top.reader, top, findings), open.at(-1)?.items ?? [], findings)
}

function sectionOf(reader: RowReader, section: Open, findings: Findings): Draft {
  const count = section.what === 'repeat' ? reader.source('repeat_count') : undefined
  const { label } = reader.labels()
  sayIdle(reader, idleCells[section.what === 'repeat' ? 'repeat' : 'group'], findings)
  const { 'lab::initial': initial, ...extra } = reader.extra()
  return {
    ...noQuestion,
    kind: section.what === 'repeat' ? 'repeat' : 'group',
    name: section.name,
    at: reader.at('name'),
    labels: label ? { label } : {},
    cells: { ...reader.rules(['relevant', 'readonly']), ...(count ? { count } : {}) },
    appearance: readAppearance(reader, findings),
    ...(initial === undefined ? {} : { initial: Number(initial) }),
    extra,
    items: section.items,
  }
}

/** Siblings must differ in name. */
function addItem(draft: Draft, items: Draft[], findings: Findings): void {
  const twin = items.find((one) => one.name === draft.name)
  if (twin) {
    findings.problem(
      draft.at,
      'duplicate-name',
      `The name "${draft.name}" is already taken in row ${twin.at.row}. Give each question its own name.`,
    )
  }
  items.push(draft)
}

const soundName = /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u

function nameOf(reader: RowReader, type: RowType, findings: Findings): string {
  const name = reader.text('name')
  if (name === '') {
    const { row } = reader.at()
    if (type.is === 'question' && type.type === 'note') return `generated_note_name_${row}`
    if (type.is === 'begin' && type.what === 'group') return `generated_group_name_${row}`
    if (type.is === 'private' || type.is === 'today') return reader.text('type').replace(/\W/g, '_')
    findings.problem(
      reader.at('name'),
      'missing-name',
      'The name is missing. Write one word, for example age or way_to_school.',
    )
    return `row_${row}`
  }
  if (!soundName.test(name)) {
    findings.problem(
      reader.at('name'),
      'bad-name',
      `"${name}" cannot be a name. It begins with a letter or _, then letters, digits, _ - and . follow; no spaces.`,
    )
  }
  return name
}

/** `csv-external` and `xml-external`: the row's name is the file's. */
function addTable(reader: RowReader, ending: string, input: SurveyInput): void {
  const name = reader.text('name')
  const file = `${name}.${ending}`
  if (Object.hasOwn(input.tables, name)) return
  const bytes = Object.hasOwn(input.files, file) ? input.files[file] : undefined
  const table = bytes ? readTable(file, bytes) : `"${file}" was not handed over. Add it.`
  if (typeof table === 'string') {
    input.findings.problem(reader.at('name'), 'missing-file', table)
  } else input.tables[name] = table
}
