import type { Answers } from '#domain/answers.ts'
import type { Place } from '#domain/place.ts'
import type { Contact } from '#domain/report.ts'
import type { MapFile } from '#protocol/mapPack.ts'
import type { OperationKind, Payload } from '#protocol/operation.ts'
import type { CityPack } from '#protocol/pack.ts'
import type { OwnReport, PublicReport } from '#protocol/report.ts'

/** The steps of the report flow; a draft remembers its own, so that a killed page comes back to it. */
export type DraftStep = 'photo' | 'place' | 'category' | 'questions' | 'text' | 'contact' | 'review'

/** A link or a sticker may fill in fields and lock them; answers are locked one by one. */
export type LockableField = 'city' | 'place' | 'service_code' | `attributes.${string}`

export interface DraftRow {
  /** UUIDv7; stays the report's id. */
  readonly id: string
  readonly city: string
  readonly step: DraftStep
  readonly service_code?: string
  readonly place?: Place
  readonly description: string
  readonly attributes: Answers
  readonly contact: Contact
  /** Ids in `photos`, in the order shown. */
  readonly photos: readonly string[]
  readonly locked: readonly LockableField[]
  /** Where in a round this report belongs. */
  readonly round_id?: string
  readonly created_at: number
  readonly updated_at: number
}

/** What the person sent and what the city has said of it; or a report followed by its link. */
export interface ReportRow {
  readonly id: string
  readonly city: string
  /** The secret itself, base64url: whoever has it may follow, add, withdraw and delete. */
  readonly receipt: string
  /** As sent; absent for a report followed by link. */
  readonly payload?: Payload<'report.create'>
  readonly round_id?: string
  readonly created_at: number
  readonly number?: string
  /** The endpoint's last word; its `seq` goes back with the next sync. */
  readonly own?: OwnReport
  /** Set when the city no longer has it. */
  readonly gone?: 'deleted' | 'unknown'
}

export interface OutboxRow {
  /** Auto-incremented: what was done first is sent first. */
  readonly seq?: number
  /** The operation's UUIDv7. */
  readonly id: string
  readonly city: string
  readonly report_id: string
  readonly kind: OperationKind
  readonly at: string
  /** Frozen at the tap: a changed payload is a new operation. */
  readonly payload: Payload
  readonly payload_sha256: string
  /** Not sent before (ms since 1970): the ten seconds of undo. */
  readonly not_before: number
  /** received: the endpoint proved that it has the text; the row stays until its photos are there. */
  readonly state: 'waiting' | 'received' | 'rejected'
  readonly attempts: number
  readonly problem?: { readonly field: string; readonly code: string; readonly detail: string }
}

export interface PhotoRow {
  /** UUIDv7; the same picture twice is two rows with the same sha256. */
  readonly id: string
  /** Draft or report (same id), or the operation that adds it. */
  readonly owner_id: string
  readonly report_id: string
  readonly city: string
  readonly sha256: string
  readonly size: number
  readonly width: number
  readonly height: number
  /** kept: belongs to a draft; waiting: to be sent; sent: the endpoint proved that it has it. */
  readonly state: 'kept' | 'waiting' | 'sent' | 'rejected'
  readonly attempts: number
  readonly problem?: string
}

/**
 * What there is to see, apart from the row: lists read rows only. JPEG in an ArrayBuffer, not a
 * Blob: WebKit loses Blobs in private windows. `bytes` goes once it is proven that they arrived.
 */
export interface PictureRow {
  readonly id: string
  readonly thumb: ArrayBuffer
  readonly bytes?: ArrayBuffer
}

export interface NearbyRow extends PublicReport {
  readonly city: string
}

export interface SupportRow {
  readonly report_id: string
  readonly city: string
  readonly at: number
}

export interface PackRow extends CityPack {
  readonly id: string
  readonly checked_at: number
}

/** What a city offers to keep offline, and what is kept of it. */
export interface CityMapRow {
  /** The city's. */
  readonly id: string
  /** Newest files the endpoint has named. */
  readonly offered: readonly MapFile[]
  /** Whole and verified; serves until a newer set is whole, too. */
  readonly kept?: { readonly files: readonly MapFile[]; readonly at: number }
  /** What the person wants of what is offered; survives the tab. */
  readonly wish?: 'save' | 'pause'
  readonly problem?: 'full' | 'damaged'
  /** The offer was declined; settings still have it. */
  readonly declined?: boolean
}

/** A piece of a file, verified. Named by the file's hash, so that two versions do not mix. */
export interface PackChunkRow {
  readonly sha256: string
  readonly index: number
  /** ArrayBuffer, not Blob: WebKit loses Blobs. */
  readonly bytes: ArrayBuffer
}

export interface SettingRow {
  readonly key: string
  readonly value: unknown
}

/** Dexie's index lines, one object a version. A published version is never edited. */
export const storesV1 = {
  drafts: 'id, updated_at, round_id',
  outbox: '++seq, &id, report_id, state, city',
  reports: 'id, city, created_at, round_id',
  photos: 'id, owner_id, report_id, state',
  nearby: 'id, city, [city+service_code]',
  supports: 'report_id, city',
  packs: 'id',
  settings: 'key',
} as const

/** Version 2: pictures move out of `photos`, so that a list of reports does not load them all. */
export const storesV2 = {
  ...storesV1,
  pictures: 'id',
} as const

/** Version 3: a city's map, addresses and things, in chunks. */
export const storesV3 = {
  ...storesV2,
  cityMaps: 'id',
  packChunks: '[sha256+index], sha256',
} as const

/** Version 4: workshops and surveys, their answers, and the one answer being given. */
export const storesV4 = {
  ...storesV3,
  labs: 'id, code',
  answers: 'id, lab_id, [lab_id+state], state',
  seats: 'lab_id',
  labMedia: 'id, owner_id, lab_id, state, sha256',
} as const
