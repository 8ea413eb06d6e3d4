import type { Args, Calls } from '#domain/form/engine/args.ts'
import { bool, num } from '#domain/form/engine/value.ts'

/** A greatest number of -1 is none. */
function bounds(a: Args): readonly [least: number, most: number] {
  const most = a.num(1)
  return [a.num(0), most === -1 ? Number.POSITIVE_INFINITY : most]
}

const isWithin = (count: number, [least, most]: readonly [number, number]): boolean =>
  count >= least && count <= most

export const truthCalls: Calls = {
  true: () => true,
  false: () => false,
  not: (a) => !a.bool(0),
  boolean: (a) => a.bool(0),
  'boolean-from-string': (a) => ['1', 'true'].includes(a.str(0)),
  if: (a) => a.val(a.bool(0) ? 1 : 2),
  coalesce: (a) => a.str(0) || a.str(1),
  once: (a) => a.context.at.text() || a.str(0),
  checklist: (a) => isWithin(a.from(2).filter(bool).length, bounds(a)),
  'weighted-checklist': (a) => {
    let total = 0
    for (let i = 2; i < a.list.length - 1; i += 2) {
      const weights = a.each(i + 1)
      a.each(i).forEach((value, k) => {
        const weight = weights[k]
        if (bool(value) && weight !== undefined) total += num(weight, a.context.world.zone)
      })
    }
    return isWithin(total, bounds(a))
  },
}
