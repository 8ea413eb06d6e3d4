import type { Expr, Path, Step } from '#domain/form/expr.ts'
import type { Context, Evaluate } from './context.ts'
import { indexable, Row, rowsWith } from './tables.ts'
import { bool, isSet, type Spot, type Val } from './value.ts'

/** The nodes that a path leads to, in the order of the document. */
export function walk(path: Path, context: Context, evaluate: Evaluate): readonly Spot[] {
  const { from, steps } = path
  let spots = begin(from, context, evaluate)
  const chain = from === 'near' && !context.wide ? ancestry(context.here) : undefined
  steps.forEach((step, i) => {
    const own = chain?.[i + 1]
    const pinned = own?.name === step.name && spots[0] === chain?.[i] && i < steps.length - 1
    spots = pinned && own ? [own] : stepOn(spots, step)
    for (const where of step.where ?? []) spots = filter(spots, where, context, evaluate)
  })
  return spots
}

function begin(from: Path['from'], context: Context, evaluate: Evaluate): readonly Spot[] {
  if (from === 'self') return [context.at]
  if (from === 'current') return [context.here]
  if (typeof from === 'string') return [context.world.root]
  if ('instance' in from) {
    const document = context.world.instance(from.instance)
    return document ? [document] : []
  }
  const value = evaluate(from.value, context)
  return isSet(value) ? value : []
}

function ancestry(spot: Spot): readonly Spot[] {
  const chain = [spot]
  for (let up = spot.up; up; up = up.up) chain.push(up)
  return chain.reverse()
}

function stepOn(spots: readonly Spot[], step: Step): readonly Spot[] {
  const only = spots[0]
  // The same array for the same rows, so that their index is found again.
  if (spots.length === 1 && only && step.axis === 'child') return only.child(step.name)
  const found = new Set<Spot>()
  for (const spot of spots) for (const next of along(spot, step)) found.add(next)
  return [...found]
}

function along(spot: Spot, { axis, name }: Step): readonly Spot[] {
  if (axis === 'child') return spot.child(name)
  return reached(spot, axis).filter((next) => name === '*' || next.name === name)
}

function reached(spot: Spot, axis: Step['axis']): readonly Spot[] {
  if (axis === 'self') return [spot]
  if (axis === 'parent') return spot.up ? [spot.up] : []
  if (axis === 'ancestor') return ancestry(spot).slice(0, -1)
  if (axis === 'descendant') return below(spot)
  if (axis === 'attribute') return []
  const siblings = spot.up?.child('*') ?? []
  const at = siblings.indexOf(spot)
  return axis === 'preceding-sibling' ? siblings.slice(0, at) : siblings.slice(at + 1)
}

const below = (spot: Spot): readonly Spot[] =>
  spot.child('*').flatMap((kid) => [kid, ...below(kid)])

/** Those for which a condition holds; a number is a position. */
export function filter(
  spots: readonly Spot[],
  where: Expr,
  context: Context,
  evaluate: Evaluate,
): readonly Spot[] {
  const likely = spots[0] instanceof Row ? fromIndex(spots, where, context, evaluate) : spots
  const size = likely.length
  return likely.filter((at, i) => {
    const value: Val = evaluate(where, { ...context, at, position: i + 1, size })
    return typeof value === 'number' ? value === i + 1 : bool(value)
  })
}

function fromIndex(
  rows: readonly Spot[],
  where: Expr,
  context: Context,
  evaluate: Evaluate,
): readonly Spot[] {
  for (const [column, other] of indexable(where)) {
    const value = evaluate(other, context)
    const wanted = isSet(value) && value.length === 1 ? value[0]?.text() : value
    if (typeof wanted === 'string') return rowsWith(rows, column, wanted)
  }
  return rows
}
