import type { Step } from '#domain/form/expr.ts'
import type { Draft } from './draft.ts'

/** A draft in its place in the tree. */
export interface FormNode {
  readonly name: string
  readonly draft?: Draft
  readonly parent?: FormNode
  readonly children: FormNode[]
}

export interface NodeTree {
  readonly root: FormNode
  readonly byName: ReadonlyMap<string, readonly FormNode[]>
}

export function buildTree(items: readonly Draft[]): NodeTree {
  const byName = new Map<string, FormNode[]>()
  const root: FormNode = { name: '', children: [] }
  const add = (draft: Draft, parent: FormNode) => {
    const node: FormNode = { name: draft.name, draft, parent, children: [] }
    parent.children.push(node)
    const same = byName.get(draft.name)
    if (same) same.push(node)
    else byName.set(draft.name, [node])
    for (const item of draft.items) add(item, node)
  }
  for (const item of items) add(item, root)
  return { root, byName }
}

/** From the outermost to the node itself, without the root. */
export function lineOf(node: FormNode): FormNode[] {
  const line: FormNode[] = []
  for (let at: FormNode | undefined = node; at?.parent; at = at.parent) line.unshift(at)
  return line
}

export const pathTo = (node: FormNode): string =>
  `/${lineOf(node)
    .map((one) => one.name)
    .join('/')}`

/** The steps to a question from the form itself. */
export const stepsTo = (node: FormNode): Step[] =>
  lineOf(node).map((one) => ({ axis: 'child', name: one.name }))

/** The name that was probably meant. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  // Of two letters every other one is near.
  let fewest = Math.ceil(wrong.length / 3) + (wrong.length > 2 ? 1 : -1)
  for (const name of names) {
    const steps = distance(wrong.toLowerCase(), name.toLowerCase())
    if (steps < fewest) {
      best = name
      fewest = steps
    }
  }
  return best
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[b.length] ?? 0
}
