import { type Def, isRepeat } from './def.ts'
import { Node } from './node.ts'

/** The ancestor (or itself) of a def, an instance where that is a repeat. */
export function instanceOf(node: Node, def: Def): Node | undefined {
  let at: Node | undefined = node
  while (at && (at.def !== def || at.range)) at = at.owner
  return at
}

/** All nodes of a def within one, in the form's order; a repeat's range before its instances. */
export function each(base: Node, def: Def, visit: (node: Node) => void): void {
  if (base.def === def) visit(base)
  if (base.range) {
    for (const instance of base.kids) each(instance, def, visit)
    return
  }
  const next = def.chain[base.def.chain.length]
  const kid = next && base.kids[next.slot]
  if (kid && kid.def === next && base.def !== def) each(kid, def, visit)
}

/** A group, a question or a whole repeat, with all within. `count`: how many instances at first. */
export function build(def: Def, owner: Node | undefined, count: (range: Node) => number): Node {
  const node = new Node(def, owner, isRepeat(def))
  if (node.range) for (let i = 0; i < count(node); i += 1) addInstance(node, count)
  else node.kids = def.kids.map((kid) => build(kid, node, count))
  return node
}

/** How many instances a repeat begins with, where no count says otherwise. */
export const initialCount = ({ def: { item } }: Node): number =>
  item?.kind === 'repeat' && !item.count ? (item.initial ?? 1) : 0

export function addInstance(range: Node, count: (range: Node) => number): Node {
  const instance = new Node(range.def, range, false)
  instance.renumber(range.kids.length)
  range.kids.push(instance)
  instance.kids = range.def.kids.map((kid) => build(kid, instance, count))
  return instance
}

export function* leaves(node: Node): Generator<Node> {
  if (node.def.item?.kind === 'question') yield node
  for (const kid of node.kids) yield* leaves(kid)
}

/** In the order of the form. Both of the same def. */
export function inOrder(one: Node, other: Node): number {
  if (one === other || !one.owner || !other.owner) return 0
  return inOrder(one.owner, other.owner) || one.index - other.index
}

/** The node at a ref: `/household/member[2]/age`, `/household/member` for the range. */
export function nodeAt(root: Node, ref: string): Node | undefined {
  let node: Node | undefined = root
  for (const step of ref.split('/').slice(1)) {
    const [, name = '', position] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? []
    const def: Def | undefined = node?.def.byName.get(name)
    const kid: Node | undefined = def && node?.kids[def.slot]
    node = position === undefined ? kid : kid?.range ? kid.kids[Number(position) - 1] : undefined
  }
  return node
}
