import type { Table } from '#domain/form/form.ts'
import type { Findings, Place } from '../result.ts'
import type { Draft, DraftForm, RawChoice } from './draft.ts'

const several: ReadonlySet<string> = new Set(['select_multiple', 'rank'])

/** Several choices are one answer with spaces between them: a choice with a space would be two. */
export function checkSpaces({ items, lists, tables }: DraftForm, findings: Findings): void {
  const said = new Set<string>()
  for (const draft of everyone(items)) {
    const { list, table, valueColumn = 'name' } = draft.choices ?? {}
    const id = list ?? table
    if (!several.has(draft.type) || id === undefined || said.has(id)) continue
    said.add(id)
    const split = [
      ...splitChoices((list !== undefined && lists[list]) || []),
      ...splitRows(table === undefined ? undefined : tables[table], valueColumn, draft.at),
    ]
    for (const { value, at } of split) say(at, value, draft, findings)
  }
}

const everyone = (items: readonly Draft[]): readonly Draft[] =>
  items.flatMap((draft) => [draft, ...everyone(draft.items)])

interface Split {
  readonly value: string
  readonly at: Place
}

const splitChoices = (choices: readonly RawChoice[]): readonly Split[] =>
  choices.filter(({ value }) => /\s/.test(value))

function splitRows(table: Table | undefined, column: string, at: Place): readonly Split[] {
  const place = table?.columns.indexOf(column) ?? -1
  const values = table?.rows.map((row) => (row[place] ?? '').trim()) ?? []
  const value = values.find((one) => /\s/.test(one))
  return value === undefined ? [] : [{ value, at }]
}

function say(at: Place, value: string, { name, type }: Draft, findings: Findings): void {
  const better = value.trim().replace(/\s+/g, '_')
  findings.problem(
    at,
    'space-in-choice',
    `"${value}" has a space in it, and "${name}" is a ${type}: it would be read as two choices. Write "${better}".`,
  )
}
