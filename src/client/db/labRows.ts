import type { Misses } from '#client/lab/doorPatience.ts'
import type { Form } from '#domain/form/form.ts'
import type { Saved } from '#domain/form/run.ts'
import type { Lab, LabAnswer } from '#domain/lab/lab.ts'
import { outcomeOf } from '#domain/lab/outcome.ts'

/** Rows of workshops and surveys. Times stand only where they are wiped with what they belong to. */

export interface KeptForm {
  readonly sha256: string
  readonly form: Form
}

export interface LabRow {
  readonly id: string
  readonly code: string
  readonly lab: Lab
  /** Newest first: answers begun with an earlier version are finished with it. */
  readonly forms: readonly KeptForm[]
  readonly role: 'participant' | 'facilitator'
  readonly from: 'endpoint' | 'pack'
  /** The facilitator's secret, from behind the link's '#'. */
  readonly key?: string
  /** This device is passed around: only this lab, until the leave code is entered. */
  readonly kiosk: boolean
  /** Answers that were ever finished here; stays when they have gone. */
  readonly made: number
  /** Those of them that the endpoint has and this device therefore no longer. */
  readonly sent?: number
  /** What the device was set to when it began to be passed around: each person begins there. */
  readonly kiosk_home?: SeatHome
  /** Wrong codes at the kiosk's door; a reload does not forget them. */
  readonly misses?: Misses
  /** For answers given here by whoever owns this device: with them they can be taken back. */
  readonly receipts?: readonly KeptReceipt[]
  /** What the city made of it, as it was last read here. */
  readonly outcome_seen?: string
  /** ms since 1970, of the lab and not of an answer. */
  readonly joined_at: number
}

export interface SeatHome {
  readonly language: string
  readonly mode: 'normal' | 'plain'
}

export interface KeptReceipt {
  readonly answerId: string
  readonly secret: string
  readonly day: string
}

export interface AnswerRow {
  /** The answer's UUIDv4. */
  readonly id: string
  readonly lab_id: string
  readonly answer: LabAnswer
  /** handed_over: another device has it, too; sent: the endpoint proved that it has it. */
  readonly state: 'waiting' | 'handed_over' | 'sent' | 'rejected'
  readonly origin: 'here' | 'taken_in'
}

/** The one answer being given, per lab. Gone with its media the moment it is finished or left. */
export interface SeatRow {
  readonly lab_id: string
  readonly form_sha256: string
  /** Absent until the first change: the form begins anew, with all that it presets and calculates. */
  readonly saved?: Saved
  readonly language: string
  readonly mode: 'normal' | 'plain'
  /** Where in the form the person stands (see forms/player.ts). */
  readonly step?: string
  /** Last change, ms since 1970: a seat that was left long ago is nobody's. */
  readonly touched_at: number
}

export interface LabMediaRow {
  /** `${owner_id}/${name}` */
  readonly id: string
  /** The answer's id; of the one being given: `seat:${lab_id}`. */
  readonly owner_id: string
  readonly lab_id: string
  readonly city: string
  /** As in the answer's values. */
  readonly name: string
  readonly sha256: string
  readonly type: string
  readonly size: number
  /** ArrayBuffer, not Blob: WebKit loses Blobs. Goes once it is proven that it arrived. */
  readonly bytes?: ArrayBuffer
  /** kept: belongs to the seat; waiting: to be sent; sent: the endpoint proved that it has it. */
  readonly state: 'kept' | 'waiting' | 'sent' | 'rejected'
  readonly attempts: number
  readonly problem?: string
}

/** What the city made of it is there, and nobody has read it here. */
export const hasNews = ({ lab, outcome_seen, kiosk }: LabRow): boolean =>
  !kiosk && lab.outcome !== undefined && outcomeOf(lab) !== outcome_seen

export const seatOwner = (labId: string): string => `seat:${labId}`
export const mediaId = (ownerId: string, name: string): string => `${ownerId}/${name}`
