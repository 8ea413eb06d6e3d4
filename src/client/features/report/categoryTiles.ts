import type { Category, CategoryList } from '#domain/category.ts'
import type { LocalText } from '#domain/localText.ts'

export interface TileGroup {
  /** Undefined: few enough to stand without headings. No name: the most used of all groups. */
  readonly group: { readonly id: string; readonly name?: LocalText } | undefined
  readonly categories: readonly Category[]
}

export const ungroupedTo = 10
const mostUsed = 6

export const byShare = (categories: readonly Category[]): readonly Category[] =>
  [...categories].sort((a, b) => b.share - a.share)

/** Most used first; with more than ten the rest stands in its groups. */
export function tileGroups({ groups, categories }: CategoryList): readonly TileGroup[] {
  const sorted = byShare(categories)
  if (sorted.length <= ungroupedTo) return [{ group: undefined, categories: sorted }]
  const rest = sorted.slice(mostUsed)
  const grouped = groups
    .map((group) => ({ group, categories: rest.filter((one) => one.group === group.id) }))
    .filter((one) => one.categories.length > 0)
  return [{ group: { id: 'most' }, categories: sorted.slice(0, mostUsed) }, ...grouped]
}
