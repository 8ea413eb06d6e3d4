import type { Item } from '#domain/form/form.ts'
import type { Findings } from '../result.ts'
import type { Draft } from './draft.ts'
import type { Reading } from './expressions.ts'
import type { FormNode, NodeTree } from './nodes.ts'

/**
 * A lab knows no device, no name and no minute. Such fields are left out; where an expression reads
 * one, it stays as a field that is always empty, and the author is told.
 */
export function withoutPrivate(
  items: readonly Item[],
  tree: NodeTree,
  readings: readonly Reading[],
  findings: Findings,
): readonly Item[] {
  const read = new Set(readings.flatMap((reading) => reading.reads))
  const walk = (some: readonly Item[], nodes: readonly FormNode[]): readonly Item[] =>
    some.flatMap((item, index) => {
      const node = nodes[index]
      return node ? kept(item, node) : [item]
    })
  const kept = (item: Item, node: FormNode): readonly Item[] => {
    if (item.kind === 'question') return keptQuestion(item, node, read.has(node), findings)
    const items = walk(item.items, node.children)
    return items.length === 0 && item.items.length > 0 ? [] : [{ ...item, items }]
  }
  return walk(items, tree.root.children)
}

function keptQuestion(
  item: Item,
  { draft }: FormNode,
  isRead: boolean,
  findings: Findings,
): readonly Item[] {
  if (draft?.private === undefined) return [item]
  say(draft, draft.private, isRead, findings)
  return isRead ? [item] : []
}

function say(draft: Draft, what: string, read: boolean, findings: Findings): void {
  if (what === '') return
  const message = read
    ? `"${draft.name}" (${what}) is always empty here: answers carry no device, no name and no time of day. Check the expressions that read it.`
    : `"${draft.name}" (${what}) was left out: answers carry no device, no name and no time of day.`
  findings.note(draft.at, read ? 'private-empty' : 'private-dropped', message)
}
