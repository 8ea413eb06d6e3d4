import type { DraftRow, PackRow, ReportRow } from '#client/db/schema.ts'
import type { Delivery } from '#domain/delivery.ts'
import type { CitySummary } from '#protocol/cities.ts'
import type { PublicReport } from '#protocol/report.ts'

/** Mirrors of the device store for the screen. Only actions/watch*.ts write them. */

export interface PhotoView {
  readonly id: string
  /** Object URL of the thumbnail, or of the picture where there is none. */
  readonly url: string
  readonly width: number
  readonly height: number
  readonly sha256: string
}

export interface MineEntry {
  readonly report: ReportRow
  readonly delivery: Delivery
  readonly photos: readonly PhotoView[]
  /** Additions, withdrawals … of this report that still wait, and the first that was refused. */
  readonly pending: number
  readonly refused?: {
    readonly operation_id: string
    readonly kind: string
    readonly field: string
    readonly code: string
    readonly detail: string
  }
}

export interface DraftEntry {
  readonly draft: DraftRow
  readonly photos: readonly PhotoView[]
}

export interface MineState {
  readonly loaded: boolean
  readonly drafts: readonly DraftEntry[]
  /** Newest first. */
  readonly entries: readonly MineEntry[]
  /** Deleted a moment ago and still to be brought back. */
  readonly undo?: UndoOffer
}

export interface UndoOffer {
  readonly what:
    | 'sent'
    | 'draft_deleted'
    | 'photo_removed'
    | 'supported'
    | 'withdrawn'
    | 'report_deleted'
  readonly id: string
  /** ms since 1970. */
  readonly at: number
  readonly until: number
}

/** The draft on the screen: what is typed is here at once, and on disk within half a second. */
export interface DraftState {
  readonly draft?: DraftRow
  readonly photos: readonly PhotoView[]
  readonly saving: 'saved' | 'saving' | 'failed' | 'full'
  /** Pictures on their way through the worker, and what went wrong with the last ones. */
  readonly photosAtWork: number
  readonly photoProblems: readonly PhotoProblem[]
  /** Place that a gallery photo carries: offered, not taken. */
  readonly photoPlace?: { readonly lat: number; readonly long: number }
}
export type PhotoProblem = {
  readonly name: string
  readonly code: 'not_a_picture' | 'heic' | 'broken' | 'too_large' | 'too_many' | 'no_space'
}

export interface NearbyState {
  readonly loaded: boolean
  readonly reports: readonly PublicReport[]
  readonly supported: ReadonlySet<string>
  /** ms since 1970; undefined before the first answer of the endpoint. */
  readonly updated_at?: number
}

export interface CityState {
  readonly status: 'loading' | 'ready' | 'missing'
  readonly pack?: PackRow
  readonly cities: readonly CitySummary[]
  readonly example: boolean
  /** Chosen, but neither on the device nor to be had: the present city stays. */
  readonly unreachable?: string | undefined
}

/** The city's map on this device. */
export interface OfflineState {
  readonly status:
    | 'unknown'
    /** The city has no street map. */
    | 'none'
    | 'offered'
    | 'saving'
    | 'paused'
    | 'failed'
    | 'kept'
    /** A newer map is there; the kept one serves. */
    | 'outdated'
  readonly bytes: number
  /** Bytes that are here and verified. */
  readonly done: number
  readonly problem?: 'full' | 'damaged'
  readonly declined: boolean
  readonly kept_at?: number
}
/** Of the download that runs in this tab. */
export interface SavingState {
  /** Nobody answers: it goes on by itself. */
  readonly stalled: boolean
  readonly ms_left?: number
}

export interface SyncState {
  readonly phase: 'idle' | 'sending' | 'offline' | 'trouble'
  /** Reports and what follows on them; answers given in labs are counted apart. */
  readonly waiting: number
  readonly rejected: number
  readonly photosWaiting: number
  readonly answersWaiting: number
  /** The report whose photo is on its way: photo 2 of 3, 0 to 1 of its bytes. */
  readonly photo?: {
    readonly report_id: string
    readonly index: number
    readonly of: number
    readonly done: number
  }
  readonly retry_at?: number
  /** Last proof that the endpoint was there, ms since 1970. */
  readonly contact_at?: number
}

export interface PositionState {
  readonly status: 'idle' | 'searching' | 'found' | 'refused' | 'unavailable'
  readonly fix?: {
    readonly lat: number
    readonly long: number
    readonly accuracy_m: number
    readonly at: number
  }
}

export interface AppState {
  readonly updateReady: boolean
  readonly install: 'none' | 'prompt' | 'ios'
  readonly storage?: { readonly used: number; readonly quota: number; readonly persisted: boolean }
  /** Another round of photos would not fit on this device any more. */
  readonly tight?: boolean
  /** A write failed: the message stays until the person has seen it. */
  readonly trouble?: 'full' | 'store_failed' | 'other_tabs'
}
