import type { Expr } from '#domain/form/expr.ts'
import type { Context, Evaluate } from './context.ts'
import { bool, isSet, num, type Spot, str, type Val } from './value.ts'

/** A function's arguments, each evaluated when the function asks for it. */
export class Args {
  readonly list: readonly Expr[]
  readonly context: Context
  readonly evaluate: Evaluate

  constructor(list: readonly Expr[], context: Context, evaluate: Evaluate) {
    this.list = list
    this.context = context
    this.evaluate = evaluate
  }

  /** One that is left out is the node itself, as XPath has it. */
  val(i: number): Val {
    const expr = this.list[i]
    return expr ? this.evaluate(expr, this.context) : [this.context.at]
  }

  str(i: number): string {
    return str(this.val(i), this.context.world.zone)
  }

  num(i: number): number {
    return num(this.val(i), this.context.world.zone)
  }

  /** As selected-at() and substr() read a number. */
  int(i: number): number {
    return Number.parseInt(this.str(i), 10)
  }

  bool(i: number): boolean {
    return bool(this.val(i))
  }

  nodes(i: number): readonly Spot[] {
    const value = this.val(i)
    return isSet(value) ? value : []
  }

  /** For the paths of indexed-repeat(), where `${}` means all instances. */
  wideNodes(i: number): readonly Spot[] {
    const expr = this.list[i]
    const value = expr ? this.evaluate(expr, { ...this.context, wide: true }) : []
    return isSet(value) ? value : []
  }

  /** Argument i as single values: a set's nodes one by one. */
  each(i: number): readonly Exclude<Val, readonly Spot[]>[] {
    const value = this.val(i)
    return isSet(value) ? value.map((spot) => spot.text()) : [value]
  }

  /** All arguments from i as single values. */
  from(i: number): readonly Exclude<Val, readonly Spot[]>[] {
    return this.list.slice(i).flatMap((_, k) => this.each(i + k))
  }
}

/** One function of the XForms specification. */
export type Call = (args: Args) => Val
export type Calls = Readonly<Record<string, Call>>
