import type { Summary, SummaryOf } from './summary.ts'

/** What is drawn together: scales of one group with the same steps, one above the other. */
export type Block =
  | { readonly kind: 'single'; readonly path: string; readonly summary: Summary }
  | {
      readonly kind: 'battery'
      readonly path: string
      readonly label: string
      readonly scales: readonly SummaryOf<'scale'>[]
    }

export function blocksOf(questions: readonly Summary[]): readonly Block[] {
  const blocks: Block[] = []
  for (const summary of questions) {
    const last = blocks.at(-1)
    if (summary.kind === 'scale' && last && joins(last, summary)) {
      blocks[blocks.length - 1] = joined(last, summary)
    } else blocks.push({ kind: 'single', path: summary.path, summary })
  }
  return blocks
}

const scalesOf = (block: Block): readonly SummaryOf<'scale'>[] => {
  if (block.kind === 'battery') return block.scales
  return block.summary.kind === 'scale' ? [block.summary] : []
}

const joins = (block: Block, { group, list }: SummaryOf<'scale'>): boolean =>
  group !== undefined &&
  scalesOf(block).some((scale) => scale.group?.path === group.path && scale.list === list)

const joined = (block: Block, summary: SummaryOf<'scale'>): Block => ({
  kind: 'battery',
  path: summary.group?.path ?? summary.path,
  label: summary.group?.label ?? '',
  scales: [...scalesOf(block), summary],
})
