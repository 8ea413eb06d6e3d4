import type { Expr } from '#domain/form/expr.ts'
import type { Form, Item, Label, Question } from '#domain/form/form.ts'

/**
 * What a change can make necessary. All but `look` are computed at once and in order; what only
 * screens see is marked as stale and computed when one asks.
 */
export interface Task {
  readonly kind: 'relevant' | 'calculate' | 'count' | 'options' | 'trigger' | 'look'
  readonly def: Def
  readonly expr?: Expr
  /** What it reads, for the order of computing. */
  readonly reads: Set<Def>
  rank: number
}

/** `task` is due for all nodes of its def within the changed node's ancestor of def `within`. */
export interface Edge {
  readonly task: Task
  readonly within: Def
}

/** An item of the form with its place in it: what all instances of a question share. */
export interface Def {
  readonly item: Item | undefined
  readonly name: string
  /** Without positions: `/household/member/age`. */
  readonly path: string
  readonly up: Def | undefined
  readonly slot: number
  /** From the root down to itself. */
  readonly chain: readonly Def[]
  readonly kids: readonly Def[]
  readonly byName: ReadonlyMap<string, Def>
  readonly tasks: Task[]
  readonly edges: Edge[]
}

export function defsOf(form: Form): Def {
  return defOf(undefined, form.items, undefined, 0)
}

const isOtherChild = (item: Item): item is Exclude<Item, Question> => item.kind !== 'question'

function defOf(
  item: Item | undefined,
  items: readonly Item[],
  up: Def | undefined,
  slot: number,
): Def {
  const kids: Def[] = []
  const chain: Def[] = up ? [...up.chain] : []
  const name = item?.name ?? ''
  const path = up ? `${up.path}/${name}` : ''
  const byName = new Map<string, Def>()
  const def = { item, name, path, up, slot, chain, kids, byName, tasks: [], edges: [] }
  chain.push(def)
  for (const kid of items) {
    const below = defOf(kid, isOtherChild(kid) ? kid.items : [], def, kids.length)
    kids.push(below)
    byName.set(kid.name, below)
  }
  return def
}

export const isRepeat = (def: Def): boolean => def.item?.kind === 'repeat'

export const questionOf = (def: Def): Question | undefined =>
  def.item?.kind === 'question' ? def.item : undefined

export function* allDefs(def: Def): Generator<Def> {
  yield def
  for (const kid of def.kids) yield* allDefs(kid)
}

export const defAt = (root: Def, path: string): Def | undefined =>
  path
    .split('/')
    .slice(1)
    .reduce<Def | undefined>((def, name) => def?.byName.get(name), root)

/** The expressions in a text, of all languages. */
export function* exprsOf(label: Label | undefined): Generator<Expr> {
  for (const words of Object.values(label?.text ?? {})) {
    for (const piece of words) if (typeof piece !== 'string') yield piece
  }
}
