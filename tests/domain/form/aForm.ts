import { startForm } from '#domain/form/engine/startForm.ts'
import type { Expr } from '#domain/form/expr.ts'
import type { Choice, Form, Item, Label, QuestionType, Words } from '#domain/form/form.ts'
import type { FormRun, RunPorts, Saved } from '#domain/form/run.ts'
import { parseExpr } from '#xlsform/expr/parse.ts'

type Rule =
  | 'relevant'
  | 'required'
  | 'constraint'
  | 'calculation'
  | 'readonly'
  | 'count'
  | 'filter'
  | 'dynamic'
  | 'seed'

/** A row as an author writes it: expressions as text, `${name}` for other questions. */
export interface Row extends Partial<Readonly<Record<Rule, string>>> {
  readonly type: QuestionType | 'group' | 'repeat'
  readonly name: string
  readonly label?: string | Readonly<Record<string, string>>
  readonly default?: string
  readonly list?: string
  readonly table?: string
  readonly from?: string
  readonly trigger?: string
  readonly message?: string
  readonly shuffled?: boolean
  readonly items?: readonly Row[]
}

const rules = ['relevant', 'required', 'constraint', 'calculation', 'readonly', 'count'] as const

export function aForm(rows: readonly Row[], more: Partial<Form> = {}): Form {
  const paths = new Map<string, string>()
  remember(rows, '', paths)
  return {
    format: 1,
    id: 'test',
    version: '1',
    title: {},
    languages: ['de'],
    style: [],
    lists: {},
    tables: {},
    media: {},
    extra: {},
    ...more,
    items: rows.map((row) => item(row, paths)),
  }
}

function remember(rows: readonly Row[], above: string, paths: Map<string, string>): void {
  for (const row of rows) {
    paths.set(row.name, `${above}/${row.name}`)
    remember(row.items ?? [], `${above}/${row.name}`, paths)
  }
}

export function expr(text: string, paths: ReadonlyMap<string, string>): Expr {
  const parsed = parseExpr(text, (name, { absolute }) => {
    const path = paths.get(name)
    if (path === undefined) return `There is no ${name}`
    const steps = path.split('/').slice(1)
    return {
      from: absolute ? 'root' : 'near',
      steps: steps.map((step) => ({ axis: 'child', name: step })),
    }
  })
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed)}`)
  return parsed.expr
}

function words(text: string, paths: ReadonlyMap<string, string>): Words {
  return text
    .split(/(\$\{[^}]+\})/)
    .map((piece) => (piece.startsWith('${') ? expr(piece, paths) : piece))
}

function labelOf(label: Row['label'], paths: ReadonlyMap<string, string>): Label | undefined {
  if (label === undefined) return undefined
  const all = typeof label === 'string' ? { de: label } : label
  const text = Object.entries(all).map(([language, one]) => [language, words(one, paths)])
  return { text: Object.fromEntries(text) }
}

function item(row: Row, paths: ReadonlyMap<string, string>): Item {
  const compiled = rules.flatMap((rule) => {
    const text = row[rule]
    return text === undefined ? [] : [[rule, expr(text, paths)]]
  })
  const label = labelOf(row.label, paths)
  const common = {
    name: row.name,
    appearance: [],
    extra: {},
    ...(label && { label }),
    ...Object.fromEntries(compiled),
  }
  if (row.type === 'group' || row.type === 'repeat') {
    const items = (row.items ?? []).map((one) => item(one, paths))
    return { ...common, kind: row.type, items }
  }
  const preset = row.dynamic === undefined ? row.default : expr(row.dynamic, paths)
  const message = labelOf(row.message, paths)
  return {
    ...common,
    kind: 'question',
    type: row.type,
    parameters: {},
    ...(preset !== undefined && { default: preset }),
    ...(row.trigger && { trigger: [paths.get(row.trigger) ?? ''] }),
    ...(message && { constraintMessage: message, requiredMessage: message }),
    ...choices(row, paths),
  }
}

function choices(row: Row, paths: ReadonlyMap<string, string>) {
  const repeat = row.from && paths.get(row.from)
  if (!row.list && !row.table && !repeat) return {}
  const seed = row.seed === undefined ? {} : { seed: expr(row.seed, paths) }
  return {
    choices: {
      ...(row.list && { list: row.list }),
      ...(row.table && { table: row.table }),
      ...(repeat && { repeat }),
      ...(row.filter && { filter: expr(row.filter, paths) }),
      ...((row.shuffled || row.seed) && { randomize: seed }),
    },
  }
}

export const aChoice = (
  value: string,
  label = value,
  extra: Readonly<Record<string, string>> = {},
): Choice => ({ value, label: { text: { de: [label] } }, extra })

export const ports: RunPorts = {
  now: () => Date.UTC(2026, 10, 22, 11, 30),
  offsetMinutes: () => 60,
  random: () => 0.5,
  language: 'de',
}

export const start = (
  rows: readonly Row[],
  more: Partial<Form> = {},
  saved?: Saved,
  own: Partial<RunPorts> = {},
): FormRun => startForm(aForm(rows, more), { ...ports, ...own }, saved)
