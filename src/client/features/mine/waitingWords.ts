import type { SyncState } from '#client/stores/state.ts'

export type WaitingWhy = 'whyOffline' | 'whyTrouble' | 'whySending' | 'whyIdle'

const why: Readonly<Record<SyncState['phase'], WaitingWhy>> = {
  offline: 'whyOffline',
  trouble: 'whyTrouble',
  sending: 'whySending',
  idle: 'whyIdle',
}

/** Which sentence says what waits and why; undefined when nothing does. */
export const waitingWhy = ({ waiting, photosWaiting, phase }: SyncState): WaitingWhy | undefined =>
  waiting + photosWaiting > 0 ? why[phase] : undefined
