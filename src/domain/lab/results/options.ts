import type { Answered } from './sheet.ts'
import type { ModerationState } from './summary.ts'

export interface TallyOptions {
  /** Of labels, BCP 47; what the form lacks comes in its first language. */
  readonly language: string
  /** `room`: words and pictures only once they are released; `desk`: all but the hidden ones too. */
  readonly audience: 'room' | 'desk'
  /** By `moderationKey`; what is not named waits. A whole answer is hidden by its empty ref. */
  readonly moderation?: ReadonlyMap<string, ModerationState>
  /** The lab's own `sensitive`: places are shown on a grid of 250 m. */
  readonly sensitive?: boolean
  /** No question is shown to the room before so many have answered it; default: `leastForRoom`. */
  readonly least?: number
  /** Paths that a respondent was asked; without it, a conditional question left empty counts as not asked. */
  readonly asked?: (answer: Answered) => ReadonlySet<string>
}

/** Fewer people than this and a result speaks of them one by one. */
export const minimumCell = 5

export const leastForRoom = minimumCell

export const moderationKey = (answer: string, ref: string): string => `${answer} ${ref}`

export function stateOf(options: TallyOptions, answer: string, ref: string): ModerationState {
  return options.moderation?.get(moderationKey(answer, ref)) ?? 'waiting'
}

/** What this audience may see of words and pictures. */
export const mayShow = (options: TallyOptions, state: ModerationState): boolean =>
  state === 'released' || (options.audience === 'desk' && state === 'waiting')
