import type { Summary, SummaryOf } from './summary.ts'

/** What is drawn together, one below the other. */
export type Block =
  | { readonly kind: 'single'; readonly path: string; readonly summary: Summary }
  /** Scales of one group with the same steps. */
  | (Together & { readonly kind: 'battery'; readonly scales: readonly SummaryOf<'scale'>[] })
  /** Sliders of one group with the same ends, as where points are shared out: by their means. */
  | (Together & { readonly kind: 'amounts'; readonly scales: readonly SummaryOf<'numbers'>[] })

interface Together {
  readonly path: string
  readonly label: string
}

export function blocksOf(questions: readonly Summary[]): readonly Block[] {
  const blocks: Block[] = []
  for (const summary of questions) {
    const last = blocks.at(-1)
    const together = last && (joinedScales(last, summary) ?? joinedAmounts(last, summary))
    if (together) blocks[blocks.length - 1] = together
    else blocks.push({ kind: 'single', path: summary.path, summary })
  }
  return blocks
}

const togetherOf = ({ path, group }: Summary): Together => ({
  path: group?.path ?? path,
  label: group?.label ?? '',
})

function joinedScales(block: Block, summary: Summary): Block | undefined {
  if (summary.kind !== 'scale' || !summary.group) return undefined
  const before = summariesOf(block).filter((one) => one.kind === 'scale')
  const { group, list } = summary
  const joins = before.some((one) => one.group?.path === group.path && one.list === list)
  if (!joins) return undefined
  return { ...togetherOf(summary), kind: 'battery', scales: [...before, summary] }
}

function joinedAmounts(block: Block, summary: Summary): Block | undefined {
  if (!isAmount(summary) || !summary.group) return undefined
  const before = summariesOf(block).filter(isAmount)
  const { group } = summary
  const joins = before.some(
    (one) => one.group?.path === group.path && endsOf(one) === endsOf(summary),
  )
  if (!joins) return undefined
  return { ...togetherOf(summary), kind: 'amounts', scales: [...before, summary] }
}

export const summariesOf = (block: Block): readonly Summary[] =>
  block.kind === 'single' ? [block.summary] : block.scales

const isAmount = (summary: Summary): summary is SummaryOf<'numbers'> =>
  summary.kind === 'numbers' && summary.type === 'range' && summary.stats !== undefined

const endsOf = ({ bins }: SummaryOf<'numbers'>): string => `${bins[0]?.from} ${bins.at(-1)?.to}`

export interface Mean {
  readonly path: string
  readonly label: string
  readonly language: string
  readonly mean: number
  /** From the slider's lower end (0) to its upper one (1). */
  readonly share: number
}

/** What got most comes first. */
export const meansOf = (scales: readonly SummaryOf<'numbers'>[]): readonly Mean[] =>
  scales
    .flatMap(({ path, label, language, stats, bins }) => {
      const [low, high] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 0]
      if (!stats) return []
      const share = high > low ? (stats.mean - low) / (high - low) : 0
      return [{ path, label, language, mean: Math.round(stats.mean * 10) / 10, share }]
    })
    .sort((one, other) => other.mean - one.mean)
