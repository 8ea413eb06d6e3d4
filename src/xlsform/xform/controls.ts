import type { QuestionType } from '#domain/form/form.ts'
import type { ExprField, RawChoice, RawSource, Source } from '../draft/draft.ts'
import { noLabel } from '../draft/draft.ts'
import type { XformInput } from '../importXform.ts'
import type { Findings, Place } from '../result.ts'
import { type Itemset, readItemset, sourceOf } from './itemset.ts'
import { textOf } from './itext.ts'
import { childText, type Element, elementsOf, firstOf } from './readXml.ts'

const byControl: Readonly<Record<string, QuestionType>> = {
  select: 'select_multiple',
  select1: 'select_one',
  rank: 'rank',
  range: 'range',
  trigger: 'acknowledge',
  secret: 'text',
}

const byType: Readonly<Record<string, QuestionType>> = {
  string: 'text',
  normalizedString: 'text',
  anyURI: 'text',
  select: 'text',
  select1: 'text',
  int: 'integer',
  integer: 'integer',
  long: 'integer',
  short: 'integer',
  decimal: 'decimal',
  double: 'decimal',
  float: 'decimal',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  barcode: 'barcode',
  text: 'text',
}

/** What a node is asked as; without a control it is computed or hidden. */
export function typeOf(
  control: Element | undefined,
  bind: Element | undefined,
  rules: Readonly<Partial<Record<ExprField, Source>>>,
  at: Place,
  findings: Findings,
): QuestionType {
  if (!control) return rules.calculation ? 'calculate' : 'hidden'
  const known = byControl[control.local]
  if (known) return known
  if (control.local === 'upload') return uploadType(control.attributes.mediatype ?? '')
  const type = inputType(control, bind, at, findings)
  const isNote = type === 'text' && rules.readonly?.text === 'true()' && !rules.calculation
  return isNote ? 'note' : type
}

function inputType(
  control: Element,
  bind: Element | undefined,
  at: Place,
  findings: Findings,
): QuestionType {
  const name = (bind?.attributes.type ?? 'string').replace(/^.*:/, '')
  const type = byType[name]
  if (type && control.attributes.query === undefined) return type
  findings.problem(
    { ...at, column: 'type' },
    'unsupported-type',
    type
      ? 'A question with "query" (select_one_external) is not supported in an XForm. Import the workbook.'
      : `Questions of type "${name}" are not supported. Use text, select1 or a number.`,
  )
  return 'text'
}

function uploadType(mediatype: string): QuestionType {
  if (mediatype.startsWith('image')) return 'image'
  if (mediatype.startsWith('audio')) return 'audio'
  return mediatype.startsWith('video') ? 'video' : 'file'
}

/** Choices of a select: its own items, a list, a table or a repeat. */
export function choicesOf(
  control: Element | undefined,
  path: string,
  at: Place,
  input: XformInput,
): { readonly choices?: RawSource; readonly filter?: Source } {
  if (!control || !['select', 'select1', 'rank'].includes(control.local)) return {}
  const itemset = readItemset(control)
  if (!itemset) {
    const list = listName(path, input.lists)
    input.lists[list] = elementsOf(control, 'item').map((item) => ownChoice(item, at, input))
    return { choices: { list } }
  }
  const { instance } = itemset
  if (instance !== undefined && !input.lists[instance] && !input.tables[instance]) {
    input.findings.problem(at, 'missing-list', `There is no instance "${instance}". Add it.`)
  }
  const isTable = instance !== undefined && Object.hasOwn(input.tables, instance)
  if (isTable) checkColumns(itemset, input.tables[instance]?.columns ?? [], at, input.findings)
  return sourceOf(itemset, isTable, at, input.findings)
}

function checkColumns(
  { instance, value, label }: Itemset,
  columns: readonly string[],
  at: Place,
  findings: Findings,
): void {
  for (const column of columns.length > 0 ? [value, label] : []) {
    if (columns.includes(column)) continue
    const message = `The instance "${instance}" has no column "${column}". It has: ${columns.join(', ')}.`
    findings.problem(at, 'missing-column', message)
  }
}

function listName(path: string, lists: Readonly<Record<string, unknown>>): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return Object.hasOwn(lists, name) ? path.slice(1).replaceAll('/', '_') : name
}

function ownChoice(item: Element, at: Place, { itexts }: XformInput): RawChoice {
  const value = firstOf(item, 'value')
  const label = textOf(firstOf(item, 'label'), itexts, at)?.label ?? noLabel
  return { value: value ? childText(value) : '', at, label, extra: {} }
}
