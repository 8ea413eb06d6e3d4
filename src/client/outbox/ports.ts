import type { LabMediaRow } from '#client/db/labRows.ts'
import type { OutboxRow, PhotoRow, ReportRow } from '#client/db/schema.ts'
import type { PostSync } from '#client/net/postSync.ts'
import type { PutMedia } from '#client/net/putMedia.ts'
import type { PutPhoto } from '#client/net/putPhoto.ts'
import type { Change } from '#protocol/sync.ts'
import type { DueMedia } from './drainMedia.ts'
import type { Line } from './line.ts'
import type { Problem, Verdict } from './policy.ts'

export interface PullState {
  readonly cursor: string | null
  readonly follow_after?: string
}

export interface Arrival {
  readonly city: string
  readonly verdicts: readonly Verdict[]
  readonly changes: readonly Change[]
  readonly pull: PullState
  readonly line: Line
}

export interface ShrunkPhoto {
  readonly photo: PhotoRow
  readonly bytes: ArrayBuffer
  readonly operation: OutboxRow
}

/** What sending needs of the device store. Each verb is one transaction. */
export interface OutboxStore {
  readonly line: () => Promise<Line>
  readonly setLine: (line: Line) => Promise<void>
  /** All that has not been answered, what was done first comes first. */
  readonly queue: () => Promise<readonly OutboxRow[]>
  /** Noted before the request leaves: from here on the endpoint may have it. */
  readonly noteTried: (rows: readonly OutboxRow[]) => Promise<void>
  /** Reports the endpoint should know. */
  readonly followed: (city: string) => Promise<readonly ReportRow[]>
  readonly pullState: (city: string) => Promise<PullState>
  /** Results, changes and cursor together: none is heard without the others. */
  readonly arrive: (arrival: Arrival) => Promise<void>
  readonly park: (row: OutboxRow, problem: Problem) => Promise<void>
  /** The oldest photo whose report's text is there, besides those named; its place among them. */
  readonly nextPhoto: (besides: ReadonlySet<string>) => Promise<DuePhoto | undefined>
  readonly notePhotoTried: (id: string) => Promise<void>
  /** Proven: the picture's bytes may go, and the operation with the last of them. */
  readonly photoSent: (id: string, line: Line) => Promise<void>
  /** Refused once; stays waiting. */
  readonly notePhotoProblem: (id: string, problem: string) => Promise<void>
  readonly parkPhoto: (id: string, problem: string) => Promise<void>
  /** The endpoint does not know the report after all: its text is sent once more. */
  readonly sendTextAgain: (photo: PhotoRow) => Promise<void>
  readonly replacePhoto: (shrunk: ShrunkPhoto) => Promise<void>
  /** A file of a lab's answer that the endpoint has; the same verbs as for photos. */
  readonly nextMedia: () => Promise<DueMedia | undefined>
  readonly noteMediaTried: (id: string) => Promise<void>
  readonly mediaSent: (id: string, line: Line) => Promise<void>
  readonly noteMediaProblem: (id: string, problem: string) => Promise<void>
  readonly parkMedia: (id: string, problem: string) => Promise<void>
  readonly sendAnswerAgain: (media: LabMediaRow) => Promise<void>
}

export interface DuePhoto {
  readonly photo: PhotoRow
  readonly bytes: ArrayBuffer
  /** "Photo 2 of 3". */
  readonly index: number
  readonly of: number
  /** The secret that lets one more operation follow. */
  readonly receipt?: string
}

export type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'text' }
  | { readonly kind: 'media' }
  | {
      readonly kind: 'photo'
      readonly report_id: string
      readonly index: number
      readonly of: number
      readonly done: number
    }

export interface DrainPorts {
  readonly store: OutboxStore
  readonly postSync: PostSync
  readonly putPhoto: PutPhoto
  readonly putMedia: PutMedia
  /** A smaller picture; not_here: only a page can draw, and this is the worker. */
  readonly shrink: (photo: DuePhoto) => Promise<ShrunkPhoto | 'no_smaller' | 'not_here'>
  /** The cities to ask for news: the chosen one, and those of own reports. */
  readonly cities: () => Promise<readonly string[]>
  readonly device: () => Promise<string>
  readonly now: () => number
  readonly random: () => number
  readonly report: (progress: Progress) => void
}
