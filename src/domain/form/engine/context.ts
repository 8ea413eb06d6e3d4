import type { Expr } from '#domain/form/expr.ts'
import type { Form } from '#domain/form/form.ts'
import type { RunPorts } from '#domain/form/run.ts'
import type { Node } from './node.ts'
import type { Spot, Val, Zone } from './value.ts'

/** What expressions may ask for beyond their own node. */
export interface World {
  readonly form: Form
  readonly ports: RunPorts
  readonly zone: Zone
  readonly root: Node
  /** The document of a table or list. */
  instance(id: string): Spot | undefined
  /** What a choice of a question is called in the language shown; undefined: no such choice. */
  choiceName(question: Node, value: string): string | undefined
  /** A text by its id in the language shown. */
  text(id: string): string
  /** The random seed of a question: drawn once, and kept. */
  seed(node: Node): number
}

/** Where an expression stands while it is evaluated. */
export interface Context {
  readonly world: World
  readonly at: Spot
  /** The question that asks: `current()`. */
  readonly here: Node
  /** Position and number of those that are being filtered. */
  readonly position: number
  readonly size: number
  /** Within `indexed-repeat()`: `${}` means all instances. */
  readonly wide?: boolean
}

export type Evaluate = (expr: Expr, context: Context) => Val
