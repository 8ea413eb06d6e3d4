import type { DraftEntry, MineEntry, MineState } from './state.ts'

/** A round is named after its first report, which may have been sent before there was a round. */
export const roundIdOf = (row: { readonly id: string; readonly round_id?: string }): string =>
  row.round_id ?? row.id

/** The reports sent in this round, newest first. */
export const sentInRound = (mine: MineState, roundId: string): readonly MineEntry[] =>
  mine.entries.filter(({ report }) => roundIdOf(report) === roundId && !report.gone)

export const draftsInRound = (mine: MineState, roundId: string): readonly DraftEntry[] =>
  mine.drafts.filter(({ draft }) => draft.round_id === roundId)

export const countInRound = (mine: MineState, roundId: string): number =>
  sentInRound(mine, roundId).length

/** The round with the newest report or draft. */
export function latestRound(mine: MineState): string | undefined {
  const rows = [...mine.drafts.map(({ draft }) => draft), ...mine.entries.map((one) => one.report)]
  const [newest] = rows
    .filter(({ round_id }) => round_id !== undefined)
    .sort((a, b) => b.created_at - a.created_at)
  return newest?.round_id
}

/** The draft that a round holds ready for its next report: nothing in it that would be missed. */
export const isEmptyOfRound = ({ photos, description }: DraftEntry['draft']): boolean =>
  photos.length === 0 && description.trim() === ''
