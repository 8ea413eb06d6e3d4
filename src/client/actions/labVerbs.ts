import type { Form } from '#domain/form/form.ts'
import type { Answers, Saved } from '#domain/form/run.ts'
import type { Results } from '#domain/lab/results/summary.ts'
import type { LeadLab } from '#protocol/labLead.ts'

/**
 * What people do in workshops and surveys. The code comes with the first lab screen. Labs and their
 * counts are seen in the store `labs`, answers never are.
 */
export interface LabVerbs {
  /** Fills the store `labs` from this device and keeps it so; clears away what is overdue. */
  watchLabs(): Promise<void>
  /** By the six letters: from this device, with news from the endpoint, or from the endpoint. */
  joinLab(code: string): Promise<JoinEnd>
  /** News of all labs on this device: closed, a new form, what became of it. */
  refreshLabs(): Promise<void>
  /** What the city made of it has been read. */
  seeOutcome(labId: string, outcome: string): Promise<void>
  /** With the secret of the facilitator's link. */
  leadLab(code: string, key: string): Promise<JoinEnd>
  /** Leads without key and without network: collects and shows, and hands on. */
  leadHere(labId: string): Promise<void>
  /** false: answers here are with nobody else yet. */
  forgetLab(labId: string): Promise<boolean>

  /** The seat as it was left, or a new one with `start`; the form is the one it was begun with. */
  openSeat(labId: string, start: SeatStart): Promise<Seat | undefined>
  /** ms since the answer being given was last touched; undefined: nobody sits here. */
  seatAge(labId: string): Promise<number | undefined>
  saveSeat(labId: string, saved: Saved): Promise<void>
  /** Where in the form the person stands, so that a killed tablet comes back to it. */
  saveStep(labId: string, step: string): Promise<void>
  /** Somebody is there, though nothing has changed. */
  touchSeat(labId: string): Promise<void>
  putSeatMedia(labId: string, bytes: ArrayBuffer, type: string): Promise<string>
  getSeatMedia(
    labId: string,
    name: string,
  ): Promise<{ readonly bytes: ArrayBuffer; readonly type: string } | undefined>
  removeSeatMedia(labId: string, name: string): Promise<void>
  /** Answer, outbox entry and empty seat in one transaction. */
  finishAnswer(labId: string, answers: Answers, media: readonly string[]): Promise<Receipt>
  /** Taken back by who gave it: here, and at the endpoint once it hears of it. */
  takeBack(labId: string, receipt: Receipt): Promise<void>
  wipeSeat(labId: string): Promise<void>
  /** As `wipeSeat`; where the device is passed around, its language and mode are its own again. */
  nextPerson(labId: string): Promise<void>
  /** From the code that a shared tablet showed at the end: this device can take the answer back. */
  keepReceipt(labId: string, receipt: Receipt): Promise<void>
  /** Pictures and sounds that the form shows, by file name. */
  formMedia(labId: string): Promise<ReadonlyMap<string, Blob>>

  /** The device is passed around from now on; each person begins with `home`. */
  startKiosk(labId: string, home: SeatStart): Promise<void>
  leaveKiosk(labId: string, code: string): Promise<DoorEnd>

  /** The lab with its form, to be joined without a network. */
  packLab(labId: string, way: Way): Promise<Parcel | undefined>
  /** Answers that are with this device alone. */
  packAnswers(labId: string, way: Way): Promise<AnswersParcel | undefined>
  markHandedOver(ids: readonly string[]): Promise<void>
  /** Whatever another device has packed: a lab, or answers. */
  takeIn(parcel: Uint8Array<ArrayBuffer>): Promise<TakenIn>

  /** Of all answers on this device. */
  resultsHere(labId: string, language: string): Promise<Results | undefined>
  /**
   * First as they were heard last (`kept`), then as the endpoint counts them, at once and after each
   * change; undefined when it says nothing now, or the lab shows none yet. The answer ends it.
   */
  followResults(
    labId: string,
    language: string,
    told: (results: Results | undefined, kept: boolean) => void,
  ): Promise<() => void>
  /** What the endpoint has, for the facilitator's counts. */
  askLead(labId: string): Promise<LeadLab | undefined>
  setLabState(labId: string, state: 'open' | 'closed'): Promise<boolean>
  /** Refused answers once more. */
  retryAnswers(labId: string): Promise<number>
}

/** `waitS`: so long no code is looked at, because too many were wrong. */
export type DoorEnd = { readonly left: true } | { readonly left: false; readonly waitS: number }

export interface SeatStart {
  readonly language: string
  readonly mode: 'normal' | 'plain'
}

export interface Seat extends SeatStart {
  readonly form: Form
  readonly saved: Saved | undefined
  /** Where in the form the person stood. */
  readonly step: string | undefined
}

/** Only the respondent has the secret; with it they can take the answer back. */
export interface Receipt {
  readonly answerId: string
  readonly secret: string
}

export type JoinEnd =
  | { readonly ok: true; readonly code: string }
  /**
   * no_code: not six letters; unknown: no such lab; not_yet: it has not been opened; offline: not on this device, and nobody
   * answers; damaged: the form is not what the lab promises; wrong_key: the link opens nothing.
   */
  | {
      readonly ok: false
      readonly why: 'no_code' | 'unknown' | 'not_yet' | 'offline' | 'damaged' | 'wrong_key'
    }

/** `qr`: without pictures where they are too large to be shown as codes. */
export type Way = 'qr' | 'file'

export interface Parcel {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** 32 bits: the same content is the same parcel. */
  readonly name: number
  /** Pictures and sounds that are not in it. */
  readonly left: number
  readonly fileName: string
}

export interface AnswersParcel extends Parcel {
  readonly ids: readonly string[]
  /** Four letters that both devices show, for a look at both screens. */
  readonly word: string
}

export type TakenIn =
  | { readonly kind: 'lab'; readonly code: string }
  | {
      readonly kind: 'answers'
      readonly code: string
      readonly taken: number
      readonly known: number
      readonly word: string
    }
  | { readonly kind: 'problem'; readonly why: 'foreign' | 'damaged' | 'unknown_lab' }
