import type { DraftEntry } from '#client/stores/state.ts'

export type Draft = DraftEntry['draft']
export type DraftStep = Draft['step']
export type LockableField = Draft['locked'][number]
