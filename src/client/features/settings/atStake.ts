import type { MineState } from '#client/stores/state.ts'
import { isUnsent } from '#domain/delivery.ts'

/** What exists only on this device, and would be lost with it. */
export interface AtStake {
  readonly drafts: number
  readonly reports: number
  readonly photos: number
  readonly additions: number
  /** Reports that are with the city, but whose key is only here. */
  readonly receipts: number
}

export function atStake({ drafts, entries }: Pick<MineState, 'drafts' | 'entries'>): AtStake {
  const unsent = entries.filter(({ delivery }) => isUnsent(delivery))
  const arrived = entries.filter(({ delivery }) => !isUnsent(delivery) && delivery.kind !== 'gone')
  const photosLeft = arrived.map(({ delivery }) =>
    delivery.kind === 'received' ? delivery.photosLeft : 0,
  )
  return {
    drafts: drafts.length,
    reports: unsent.length,
    photos: photosLeft.reduce((sum, left) => sum + left, 0),
    additions: arrived.reduce((sum, { pending, refused }) => sum + pending + (refused ? 1 : 0), 0),
    receipts: arrived.length,
  }
}

export const nothingUnsent = ({ drafts, reports, photos, additions }: AtStake): boolean =>
  drafts + reports + photos + additions === 0
