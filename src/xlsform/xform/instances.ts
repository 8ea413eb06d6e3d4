import type { Table } from '#domain/form/form.ts'
import { noLabel, type RawChoice, type RawLabel } from '../draft/draft.ts'
import { sayLastSaved } from '../draft/expressions.ts'
import { elementTable, readTable } from '../files.ts'
import type { Files, Findings, Place } from '../result.ts'
import type { Itemset } from './itemset.ts'
import type { Itexts } from './itext.ts'
import { type Element, elementsOf } from './readXml.ts'

export interface Instances {
  readonly lists: Record<string, RawChoice[]>
  readonly tables: Record<string, Table>
  readonly columns: Set<string>
}

/** All instances but the first: lists where a select shows them, tables otherwise. */
export function readInstances(
  model: Element,
  itemsets: readonly Itemset[],
  itexts: Itexts,
  files: Files,
  findings: Findings,
): Instances {
  const found: Instances = { lists: {}, tables: {}, columns: new Set() }
  for (const instance of elementsOf(model, 'instance').slice(1)) {
    const { id = '', src } = instance.attributes
    const uses = src === undefined ? itemsets.filter((one) => one.instance === id) : []
    const table = readInstance(instance, files, findings)
    const use = uses[0]
    if (uses.some((one) => one.itext) && uses.some((one) => !isSame(one, uses[0]))) {
      findings.problem(
        placeOf(instance),
        'mixed-itemsets',
        'Two questions show this list by different columns, one of them translated. Give each its own list.',
      )
    }
    if (!use || !uses.every((one) => isList(one, table))) {
      found.tables[id] = table
      continue
    }
    for (const column of table.columns) found.columns.add(column)
    found.lists[id] = listOf(table, use, itexts, placeOf(instance))
  }
  return found
}

const isSame = (one: Itemset, other: Itemset | undefined): boolean =>
  one.value === other?.value && one.label === other.label && one.itext === other.itext

/** A list has a name and a label; with other columns for them it stays a table. */
const isList = ({ value, label, itext }: Itemset, { columns }: Table): boolean =>
  itext ? value === 'name' || !columns.includes('name') : value === 'name' && label === 'label'

const placeOf = ({ attributes, line }: Element): Place => ({
  sheet: `instance('${attributes.id ?? ''}')`,
  row: line,
})

/** What cannot be read is an empty table, so that what reads it is no further problem. */
function readInstance(instance: Element, files: Files, findings: Findings): Table {
  const { src } = instance.attributes
  if (src?.includes('last-saved')) {
    sayLastSaved(findings, placeOf(instance))
    return { columns: [], rows: [] }
  }
  const read = src === undefined ? inner(instance) : external(src, files)
  if (typeof read !== 'string') return read
  findings.problem(placeOf(instance), src === undefined ? 'bad-instance' : 'missing-file', read)
  return { columns: [], rows: [] }
}

function inner(instance: Element): Table | string {
  const root = elementsOf(instance)[0]
  return root ? elementTable(root) : { columns: [], rows: [] }
}

function external(src: string, files: Files): Table | string {
  const name = src.replace(/^.*\//, '')
  const bytes = Object.hasOwn(files, name) ? files[name] : undefined
  return bytes ? readTable(name, bytes) : `"${name}" was not handed over. Add the file to the form.`
}

function listOf(
  table: Table,
  { value, label, itext }: Itemset,
  itexts: Itexts,
  at: RawChoice['at'],
): RawChoice[] {
  return table.rows.map((row) => {
    const cell = (column: string) => row[table.columns.indexOf(column)] ?? ''
    const extra: Record<string, string> = {}
    for (const [index, column] of table.columns.entries()) {
      const isShown = column === 'name' || column === 'label' || (itext && column === label)
      const text = row[index] ?? ''
      if (!isShown && text !== '') extra[column] = text
    }
    return { value: cell(value), at, label: choiceLabel(cell(label), itext, itexts), extra }
  })
}

function choiceLabel(text: string, itext: boolean, itexts: Itexts): RawLabel {
  if (itext) return itexts.byId.get(text)?.label ?? noLabel
  return text === '' ? noLabel : { ...noLabel, text: { [itexts.languages[0] ?? 'und']: [text] } }
}
