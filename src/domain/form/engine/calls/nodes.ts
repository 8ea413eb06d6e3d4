import type { Args, Calls } from '#domain/form/engine/args.ts'
import { shuffled } from '#domain/form/engine/shuffled.ts'
import type { Spot } from '#domain/form/engine/value.ts'

function positionOf(spot: Spot | undefined): number {
  const all = spot?.up?.child(spot.name) ?? []
  return spot && all.includes(spot) ? all.indexOf(spot) + 1 : Number.NaN
}

function isWithin(spot: Spot | undefined, container: Spot): boolean {
  for (let up = spot; up; up = up.up) if (up === container) return true
  return false
}

/** `indexed-repeat(question, repeat, index, …)`: repeats in any order, each within the one above. */
function indexedRepeat(a: Args): readonly Spot[] {
  const pairs: { readonly all: readonly Spot[]; readonly index: number }[] = []
  for (let i = 1; i < a.list.length - 1; i += 2) {
    pairs.push({ all: a.wideNodes(i), index: a.num(i + 1) })
  }
  pairs.sort((one, other) => depth(one.all[0]) - depth(other.all[0]))
  let found: readonly Spot[] = a.wideNodes(0)
  let container: Spot | undefined
  for (const { all, index } of pairs) {
    const outer = container
    container = (outer ? all.filter((spot) => isWithin(spot, outer)) : all)[index - 1]
    if (!container) return []
    const inner = container
    found = found.filter((spot) => isWithin(spot, inner))
  }
  return found
}

function depth(spot: Spot | undefined): number {
  let count = 0
  for (let up = spot; up; up = up.up) count += 1
  return count
}

export const nodeCalls: Calls = {
  count: (a) => a.nodes(0).length,
  'count-non-empty': (a) => a.nodes(0).filter((spot) => spot.text() !== '').length,
  position: (a) => (a.list.length > 0 ? positionOf(a.nodes(0)[0]) : a.context.position),
  last: (a) => a.context.size,
  name: (a) => a.nodes(0)[0]?.name ?? '',
  'local-name': (a) => a.nodes(0)[0]?.name ?? '',
  'indexed-repeat': indexedRepeat,
  randomize: (a) => {
    const { world, here } = a.context
    return shuffled(a.nodes(0), a.list.length > 1 ? a.val(1) : world.seed(here), world.zone)
  },
}
