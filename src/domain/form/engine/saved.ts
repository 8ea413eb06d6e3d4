import type { Ref, Saved } from '#domain/form/run.ts'
import type { Node } from './node.ts'
import { nodeAt } from './tree.ts'

/** How many instances a repeat must have so that all saved answers find their place. */
export function countsOf({ values, repeats, once }: Saved): ReadonlyMap<Ref, number> {
  const counts = new Map<Ref, number>(Object.entries(repeats))
  for (const ref of [values, repeats, once].flatMap((by) => Object.keys(by))) {
    for (const found of ref.matchAll(/\[(\d+)\]/g)) {
      const range = ref.slice(0, found.index)
      counts.set(range, Math.max(counts.get(range) ?? 0, Number(found[1])))
    }
  }
  return counts
}

/**
 * Puts saved answers into a tree that has room for them; a form's newer version may not know all.
 * Tells which repeats have more than their count.
 */
export function putBack(root: Node, { values, repeats, once }: Saved): readonly Node[] {
  for (const [ref, value] of Object.entries(values)) {
    const node = nodeAt(root, ref)
    if (node?.def.item?.kind !== 'question') continue
    node.raw = value
    node.value = value
  }
  for (const [ref, seed] of Object.entries(once)) {
    const node = nodeAt(root, ref)
    if (node) node.seed = Number(seed)
  }
  return setAside(root, repeats)
}

/** What was beyond a smaller `repeat_count` is so again. */
function setAside(node: Node, repeats: Saved['repeats']): readonly Node[] {
  const below = node.kids.flatMap((kid) => setAside(kid, repeats))
  if (node.range) node.spare = node.kids.splice(repeats[node.ref] ?? 0)
  return node.spare.length > 0 ? [...below, node] : below
}

export function savedOf(root: Node): Saved {
  const values: Record<Ref, string> = {}
  const repeats: Record<Ref, number> = {}
  const once: Record<string, string> = {}
  const visit = (node: Node): void => {
    if (node.raw !== '') values[node.ref] = node.raw
    if (node.seed !== undefined) once[node.ref] = String(node.seed)
    if (node.range) repeats[node.ref] = node.kids.length
    for (const kid of node.kids) visit(kid)
    for (const kid of node.spare) visit(kid)
  }
  visit(root)
  return { values, repeats, once }
}
