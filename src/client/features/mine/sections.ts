import type { MineEntry } from '#client/stores/state.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { Handling } from '#domain/handling.ts'
import { isClosed } from '#domain/handling.ts'

export const sectionIds = ['help', 'unsent', 'open', 'closed'] as const
export type SectionId = (typeof sectionIds)[number]

const handledSection = (handling: Handling): SectionId => (isClosed(handling) ? 'closed' : 'open')

/** Under which heading a state belongs. */
export function sectionOf(delivery: Delivery): SectionId {
  switch (delivery.kind) {
    case 'rejected':
      return 'help'
    case 'draft':
    case 'held':
    case 'waiting':
    case 'sending':
      return 'unsent'
    case 'received':
      return 'open'
    case 'handled':
      return handledSection(delivery.handling)
    case 'gone':
      return 'closed'
  }
}

export function bySection(
  entries: readonly MineEntry[],
): Readonly<Record<SectionId, readonly MineEntry[]>> {
  const found: Record<SectionId, MineEntry[]> = { help: [], unsent: [], open: [], closed: [] }
  for (const entry of entries) {
    found[entry.refused ? 'help' : sectionOf(entry.delivery)].push(entry)
  }
  return found
}

export type Line =
  | { readonly kind: 'single'; readonly entry: MineEntry }
  | { readonly kind: 'round'; readonly id: string; readonly entries: readonly MineEntry[] }

/** Reports of one round become one line, at the place of the first; a lone one stays by itself. */
export function linesOf(entries: readonly MineEntry[]): readonly Line[] {
  const rounds = new Map<string, MineEntry[]>()
  for (const entry of entries) {
    const id = entry.report.round_id
    if (id === undefined) continue
    const members = rounds.get(id)
    if (members) members.push(entry)
    else rounds.set(id, [entry])
  }
  return entries.flatMap((entry): Line[] => {
    const id = entry.report.round_id
    const members = id === undefined ? undefined : rounds.get(id)
    if (id === undefined || !members || members.length < 2) return [{ kind: 'single', entry }]
    return members[0] === entry ? [{ kind: 'round', id, entries: members }] : []
  })
}
