import { createHash } from 'node:crypto'
import type { Choice, ChoiceSource, Form, Item, Question } from '#domain/form/form.ts'
import type { Files, Findings, ImportResult } from '../result.ts'
import { findCircles } from './circles.ts'
import type { Draft, DraftForm, RawChoice } from './draft.ts'
import { Expressions, type Use } from './expressions.ts'
import { compileLabel, labelOrNone } from './labels.ts'
import { mediaOf } from './media.ts'
import { buildTree, type FormNode } from './nodes.ts'
import { withoutPrivate } from './private.ts'
import { checkSpaces } from './spaces.ts'

/** The last step of every import: names become paths, texts become trees, and all is checked. */
export function compileForm(draft: DraftForm, findings: Findings, files: Files): ImportResult {
  const tree = buildTree(draft.items)
  const expressions = new Expressions(
    tree,
    { root: tree.root, instances: instancesOf(draft), roots: draft.roots },
    findings,
  )
  const items = tree.root.children.flatMap((node) => compileNode(node, expressions))
  const lists = mapValues(draft.lists, (choices) =>
    choices.map((choice) => compileChoice(choice, tree.root, expressions)),
  )
  const instanceName =
    draft.instanceName &&
    expressions.compile(draft.instanceName, { node: tree.root, field: 'default' })
  const texts =
    draft.texts &&
    mapValues(draft.texts, (raw) => compileLabel(raw, { node: tree.root, field: '' }, expressions))
  findCircles(expressions.readings, findings)
  checkSpaces(draft, findings)
  const kept = withoutPrivate(items, tree, expressions.readings, findings)
  if (findings.problems.length > 0) return { ok: false, problems: findings.problems }
  const form: Omit<Form, 'version'> & { version: string } = {
    format: 1,
    id: draft.id,
    version: draft.version,
    title: draft.title,
    languages: draft.languages,
    style: draft.style,
    items: kept,
    lists,
    tables: draft.tables,
    ...(texts ? { texts } : {}),
    ...(instanceName ? { instanceName } : {}),
    media: mediaOf({ items: kept, lists, tables: draft.tables }, files, draft.at, findings),
    extra: draft.extra,
  }
  if (form.version === '') form.version = hashOf(form).slice(0, 12)
  return { ok: true, form, notes: findings.notes }
}

const mapValues = <T, U>(record: Readonly<Record<string, T>>, change: (one: T) => U) =>
  Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)])) as Record<
    string,
    U
  >

const hashOf = (form: object): string =>
  createHash('sha256').update(JSON.stringify(form)).digest('hex')

function instancesOf({ lists, tables, columns }: DraftForm): Map<string, ReadonlySet<string>> {
  const instances = new Map<string, ReadonlySet<string>>()
  const all = new Set([...columns, 'name', 'label', 'itextId'])
  for (const id of Object.keys(lists)) instances.set(id, all)
  for (const [id, table] of Object.entries(tables)) instances.set(id, new Set(table.columns))
  return instances
}

function compileChoice(choice: RawChoice, root: FormNode, expressions: Expressions): Choice {
  const use: Use = { node: root, field: '' }
  return {
    value: choice.value,
    label: compileLabel(choice.label, use, expressions),
    extra: choice.extra,
  }
}

function compileNode(node: FormNode, expressions: Expressions): Item[] {
  const { draft } = node
  if (!draft) return []
  if (draft.kind === 'question') return [compileQuestion(node, draft, expressions)]
  const common = commonOf(node, draft, expressions)
  const items = node.children.flatMap((one) => compileNode(one, expressions))
  if (draft.kind === 'group') return [{ kind: 'group', ...common, items }]
  const count = exprOf('count', node, draft, expressions)
  const initial = draft.initial === undefined ? {} : { initial: draft.initial }
  return [{ kind: 'repeat', ...common, items, ...(count ? { count } : {}), ...initial }]
}

function commonOf(node: FormNode, draft: Draft, expressions: Expressions) {
  const relevant = exprOf('relevant', node, draft, expressions)
  const readonly = exprOf('readonly', node, draft, expressions)
  return {
    name: draft.name,
    ...labelOrNone('label', draft, node, expressions),
    ...(relevant ? { relevant } : {}),
    ...(readonly ? { readonly } : {}),
    appearance: draft.appearance,
    extra: draft.extra,
  }
}

function exprOf(
  field: 'relevant' | 'required' | 'constraint' | 'calculation' | 'readonly' | 'default' | 'count',
  node: FormNode,
  draft: Draft,
  expressions: Expressions,
) {
  const source = draft.cells[field]
  return source && expressions.compile(source, { node, field })
}

function compileQuestion(node: FormNode, draft: Draft, expressions: Expressions): Question {
  const { extra, appearance, ...common } = commonOf(node, draft, expressions)
  const rules = Object.fromEntries(
    (['required', 'constraint', 'calculation'] as const).flatMap((field) => {
      const expr = exprOf(field, node, draft, expressions)
      return expr ? [[field, expr]] : []
    }),
  )
  const use: Use = { node, field: '' }
  const trigger = draft.triggers.flatMap((one) => expressions.plainPath(one, use) ?? [])
  const choices = choicesOf(node, draft, expressions)
  return {
    kind: 'question',
    type: draft.type,
    ...common,
    ...labelOrNone('hint', draft, node, expressions),
    ...labelOrNone('guidance', draft, node, expressions),
    ...labelOrNone('requiredMessage', draft, node, expressions),
    ...labelOrNone('constraintMessage', draft, node, expressions),
    ...rules,
    ...defaultOf(node, draft, expressions),
    ...(draft.defaultFor && isInRepeat(node) ? { defaultFor: draft.defaultFor } : {}),
    ...(trigger.length > 0 ? { trigger } : {}),
    ...(draft.dataType ? { dataType: draft.dataType } : {}),
    ...(choices ? { choices } : {}),
    appearance,
    parameters: draft.parameters,
    extra,
  }
}

/** An expression that is a value is that value. */
function defaultOf(
  node: FormNode,
  draft: Draft,
  expressions: Expressions,
): Pick<Question, 'default'> {
  const given = exprOf('default', node, draft, expressions)
  // An export writes a text that is set, beside a calculation, as string('text').
  const inner = given?.[0] === 'f' && given[1] === 'string' ? given[2] : undefined
  const expr = inner?.[0] === 's' || inner?.[0] === 'n' ? inner : given
  const isValue = (expr?.[0] === 's' || expr?.[0] === 'n') && !draft.cells.calculation
  const value = isValue ? String(expr[1]) : draft.fixed
  if (value !== undefined) return value === '' ? {} : { default: value }
  return expr ? { default: expr } : {}
}

const isInRepeat = (node: FormNode | undefined): boolean =>
  node !== undefined && (node.draft?.kind === 'repeat' || isInRepeat(node.parent))

function choicesOf(
  node: FormNode,
  { choices, cells }: Draft,
  expressions: Expressions,
): ChoiceSource | undefined {
  if (!choices) return undefined
  const { repeat: from, randomize, ...source } = choices
  const seed = randomize?.seed && expressions.compile(randomize.seed, { node, field: '' })
  const repeat = from && expressions.answersPath(from, { node, field: '' })
  const use = { ...filterUse(source.list ?? source.table, repeat, expressions), node }
  const filter = cells.filter && expressions.compile(cells.filter, { ...use, field: 'filter' })
  return {
    ...source,
    ...(repeat ? { repeat } : {}),
    ...(filter ? { filter } : {}),
    ...(randomize ? { randomize: seed ? { seed } : {} } : {}),
  }
}

/** What a choice filter is about: a row of a list or table, or an instance of a repeat. */
function filterUse(
  row: string | undefined,
  repeat: string | undefined,
  expressions: Expressions,
): Pick<Use, 'row' | 'instance'> {
  if (row !== undefined) return { row }
  const instance = repeat === undefined ? undefined : expressions.repeatOf(repeat)
  return instance ? { instance } : {}
}
