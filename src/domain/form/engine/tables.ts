import type { Expr } from '#domain/form/expr.ts'
import type { Choice, Form } from '#domain/form/form.ts'
import type { Spot } from './value.ts'

const none: readonly Spot[] = []

/** A row of a table or a choice of a list, as paths see it: its columns are its children. */
export class Row implements Spot {
  readonly name = 'item'
  readonly up: Spot
  readonly columns: readonly string[]
  readonly choice: Choice | undefined
  private readonly read: (column: string) => string | undefined

  constructor(up: Spot, columns: readonly string[], read: Row['read'], choice?: Choice) {
    this.up = up
    this.columns = columns
    this.read = read
    this.choice = choice
  }

  cell(column: string): string {
    return this.read(column) ?? ''
  }

  child(name: string): readonly Spot[] {
    if (name === '*') return this.columns.flatMap((column) => this.child(column))
    const text = this.read(name)
    return text === undefined ? none : [{ name, up: this, child: () => none, text: () => text }]
  }

  text(): string {
    return this.columns.map((column) => this.cell(column)).join('')
  }
}

class Holder implements Spot {
  readonly name: string
  readonly up: Spot | undefined
  inside: readonly Spot[] = none

  constructor(name: string, up?: Spot) {
    this.name = name
    this.up = up
  }

  child(): readonly Spot[] {
    return this.inside
  }

  text(): string {
    return this.inside.map((spot) => spot.text()).join('')
  }
}

export interface Source {
  readonly document: Spot
  readonly rows: readonly Row[]
}

/** Tables and lists as documents; `labelOf` says what a choice is called at the moment. */
export function sourcesOf(form: Form, labelOf: (choice: Choice) => string) {
  const known = new Map<string, Source | undefined>()
  return (id: string): Source | undefined => {
    if (!known.has(id)) known.set(id, open(form, id, labelOf))
    return known.get(id)
  }
}

function open(form: Form, id: string, labelOf: (choice: Choice) => string): Source | undefined {
  const table = form.tables[id]
  if (table) {
    const places = new Map(table.columns.map((column, i) => [column, i]))
    return source((root) =>
      table.rows.map((cells) => new Row(root, table.columns, (at) => cells[places.get(at) ?? -1])),
    )
  }
  const list = form.lists[id]
  return list && source((root) => list.map((choice) => choiceRow(root, choice, labelOf)))
}

function choiceRow(root: Spot, choice: Choice, labelOf: (choice: Choice) => string): Row {
  const { value, extra } = choice
  const read = (column: string): string | undefined => {
    const own = extra[column]
    if (own !== undefined) return own
    return column === 'name' ? value : column === 'label' ? labelOf(choice) : undefined
  }
  return new Row(root, ['name', 'label', ...Object.keys(extra)], read, choice)
}

function source(fill: (root: Spot) => readonly Row[]): Source {
  const document = new Holder('')
  const root = new Holder('root', document)
  const rows = fill(root)
  document.inside = [root]
  root.inside = rows
  return { document, rows }
}

const indexes = new WeakMap<readonly Spot[], Map<string, Map<string, Row[]>>>()

/** Rows with that very text in a column, without looking at each. */
export function rowsWith(rows: readonly Spot[], column: string, text: string): readonly Row[] {
  const byColumn = indexes.get(rows) ?? new Map<string, Map<string, Row[]>>()
  indexes.set(rows, byColumn)
  let index = byColumn.get(column)
  if (!index) {
    index = new Map()
    for (const row of rows) {
      if (!(row instanceof Row)) continue
      const cell = row.cell(column)
      const same = index.get(cell)
      if (same) same.push(row)
      else index.set(cell, [row])
    }
    byColumn.set(column, index)
  }
  return index.get(text) ?? []
}

/** `column = something that is no column`, alone or joined by `and`: what an index can answer. */
export function* indexable(expr: Expr): Generator<readonly [column: string, other: Expr]> {
  if (expr[0] === 'and') {
    yield* indexable(expr[1])
    yield* indexable(expr[2])
  } else if (expr[0] === '=') {
    const [, left, right] = expr
    const [leftColumn, rightColumn] = [columnOf(left), columnOf(right)]
    if (leftColumn !== undefined && isOutside(right)) yield [leftColumn, right]
    else if (rightColumn !== undefined && isOutside(left)) yield [rightColumn, left]
  }
}

function columnOf(expr: Expr): string | undefined {
  if (expr[0] !== 'p' || expr[1].from !== 'self' || expr[1].steps.length !== 1) return undefined
  const step = expr[1].steps[0]
  return step?.axis === 'child' && !step.where && step.name !== 'label' ? step.name : undefined
}

const isOutside = (expr: Expr): boolean =>
  expr[0] === 's' ||
  (expr[0] === 'p' && ['root', 'near', 'current'].some((from) => from === expr[1].from))
