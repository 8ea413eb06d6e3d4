import type { Form } from '#domain/form/form.ts'
import type { Lab } from '#domain/lab/lab.ts'

/** A workshop or survey on this device. */
export interface LabEntry {
  readonly lab: Lab
  /** The newest version here. */
  readonly form: Form
  readonly role: 'participant' | 'facilitator'
  readonly from: 'endpoint' | 'pack'
  readonly kiosk: boolean
  /** The facilitator's own link was opened here: counts and rights at the endpoint. */
  readonly hasKey: boolean
  readonly counts: LabCounts
  /** Given on this device by its owner; with them they can be taken back. */
  readonly receipts: readonly { answerId: string; secret: string; day: string }[]
  /** What the city made of it is known, and was not read here yet. */
  readonly news: boolean
  /** An answer was begun and is neither finished nor wiped. */
  readonly seat?: { readonly touched_at: number }
}

export interface LabCounts {
  /** Ever finished on this device. */
  readonly made: number
  /** With nobody but this device. */
  readonly waiting: number
  /** Another device has them, too; not yet the endpoint. */
  readonly handedOver: number
  /** The endpoint has proved that it has them. */
  readonly sent: number
  /** From other devices. */
  readonly takenIn: number
  readonly rejected: number
}

export interface LabsState {
  readonly loaded: boolean
  readonly labs: readonly LabEntry[]
  /** Code of the lab that has this device for itself. */
  readonly kiosk?: string
  /** Of labs in which somebody took part here: known before `labs` are. */
  readonly news?: boolean
}
