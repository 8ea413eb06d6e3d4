import type { Table } from '#domain/form/form.ts'
import { noLabel, type RawChoice, type RawLabel } from '../draft/draft.ts'
import { elementTable, readTable } from '../files.ts'
import type { Files, Findings } from '../result.ts'
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
    const at = { sheet: `instance('${id}')`, row: instance.line }
    const read = src === undefined ? inner(instance) : external(src, files)
    if (typeof read === 'string') {
      findings.problem(at, src === undefined ? 'bad-instance' : 'missing-file', read)
      // Known all the same, so that what reads it is no further problem.
      found.tables[id] = { columns: [], rows: [] }
      continue
    }
    const use = itemsets.find((one) => one.instance === id)
    if (src !== undefined || !use) found.tables[id] = read
    else {
      for (const column of read.columns) found.columns.add(column)
      found.lists[id] = listOf(read, use, itexts, { sheet: at.sheet, row: at.row })
    }
  }
  return found
}

function inner(instance: Element): Table | string {
  const root = elementsOf(instance)[0]
  return root ? elementTable(root) : { columns: [], rows: [] }
}

function external(src: string, files: Files): Table | string {
  if (/last-saved/.test(src)) {
    return 'last-saved is not supported: nothing is kept of the person before.'
  }
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
