import { calls } from '#domain/form/engine/calls/calls.ts'
import type { Expr, Operator } from '#domain/form/expr.ts'
import { Args } from './args.ts'
import type { Context } from './context.ts'
import { bool, compare, isSet, num, type Val } from './value.ts'
import { walk } from './walk.ts'

/** An expression's value. What cannot be computed is NaN or '': a form never breaks. */
export function evaluate(expr: Expr, context: Context): Val {
  switch (expr[0]) {
    case 's':
    case 'n':
      return expr[1]
    case 'p':
      return walk(expr[1], context, evaluate)
    case 'f': {
      const [, name, ...args] = expr
      return calls[name]?.(new Args(args, context, evaluate)) ?? ''
    }
    case 'neg':
      return -num(evaluate(expr[1], context), context.world.zone)
    default:
      return operate(expr[0], expr[1], expr[2], context)
  }
}

function operate(operator: Operator, left: Expr, right: Expr, context: Context): Val {
  const { zone } = context.world
  const value = evaluate(left, context)
  if (operator === 'and') return bool(value) && bool(evaluate(right, context))
  if (operator === 'or') return bool(value) || bool(evaluate(right, context))
  const other = evaluate(right, context)
  switch (operator) {
    case '|':
      return isSet(value) && isSet(other) ? [...new Set([...value, ...other])] : []
    case '+':
      return num(value, zone) + num(other, zone)
    case '-':
      return num(value, zone) - num(other, zone)
    case '*':
      return num(value, zone) * num(other, zone)
    case 'div':
      return num(value, zone) / num(other, zone)
    case 'mod':
      return num(value, zone) % num(other, zone)
    default:
      return compare(operator, value, other, zone)
  }
}
