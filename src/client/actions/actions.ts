import type { DraftRow, DraftStep, LockableField } from '#client/db/schema.ts'
import type { Mode } from '#client/stores/useMode.ts'
import type { Place } from '#domain/place.ts'
import type { Contact } from '#domain/report.ts'
import type { LabVerbs } from './labVerbs.ts'

/**
 * What a person can do, one verb each, as screens see it. Each verb has a file of its own in this
 * folder (createStartDraft …); wiring/ joins them with the real database, network and clock.
 * All resolve after the change is on disk; they reject only when the device store itself failed.
 */
export interface Actions extends LabVerbs {
  // --- writing a report
  /** Makes and saves an empty draft; the id of the new draft. */
  startDraft(prefill?: Prefill): Promise<string>
  /** Mirrors a stored draft to the screen; false if there is none with this id. */
  openDraft(id: string): Promise<boolean>
  /** Screen at once, disk within 500 ms. */
  editDraft(change: DraftChange): void
  goToStep(step: DraftStep): Promise<void>
  /** Waits until all that was typed is on disk. */
  flushDraft(): Promise<void>
  addPhotos(files: readonly File[], from: 'camera' | 'gallery'): Promise<void>
  removePhoto(photoId: string): Promise<void>
  dismissPhotoProblems(): void
  /** Starts watching the position, keeps the best fix for 10 s; a later call starts anew. */
  locate(): void
  /** Draft becomes report and outbox entry in one transaction; sent after ten seconds. */
  submitDraft(): Promise<SubmitOutcome>
  /** Within the ten seconds: the report is a draft again, with its photos. */
  undo(): Promise<void>
  /** Plain mode sets no time limit: what can be taken back goes out when the person goes on. */
  goOn(): Promise<void>
  deleteDraft(id: string): Promise<void>
  /** A new draft with category, contact and answers of this report: the next of a round. */
  againHere(reportId: string): Promise<string>

  // --- what became of it
  sendNow(): Promise<void>
  addToReport(reportId: string, description: string, files: readonly File[]): Promise<void>
  withdrawReport(reportId: string, reason: string): Promise<void>
  deleteReport(reportId: string): Promise<void>
  reopenReport(reportId: string, description: string, files: readonly File[]): Promise<void>
  supportReport(reportId: string): Promise<void>
  /** Rejected: back to a draft with all its words and photos, to be mended. The draft's id. */
  mendReport(reportId: string): Promise<string>
  /** Gives up a refused addition, withdrawal …; the report itself stays. */
  dropOperation(operationId: string): Promise<void>
  /** By link or QR: the report appears in Mine. */
  followReport(city: string, reportId: string, receipt: string): Promise<void>
  /** Address of a photo that only the city holds; undefined when it cannot be had now. */
  ownPhoto(reportId: string, sha256: string): Promise<string | undefined>
  /** Everything unsent as one file, photos included. */
  exportUnsent(): Promise<Blob>
  /** Rejects with ImportProblem when the file is not one of ours. */
  importUnsent(file: File): Promise<{ readonly imported: number; readonly known: number }>

  /** Pictures that another app has shared with this one, each once. */
  takeSharedFiles(): Promise<readonly File[]>

  // --- the city in the pocket
  /** Keeps the city's map on this device; 'ask' where bytes cost money and nobody has agreed yet. */
  saveCityMap(agreed?: { readonly mobile: boolean }): Promise<'started' | 'ask'>
  pauseCityMap(): Promise<void>
  removeCityMap(): Promise<void>
  /** The offer is not shown again outside of the settings. */
  declineCityMap(): Promise<void>

  // --- the app
  chooseCity(cityId: string): Promise<void>
  setLanguage(language: string): Promise<void>
  /** Step and data stay as they are. */
  setMode(mode: Mode): Promise<void>
  /** The button to read aloud, in normal mode, too. */
  setReadAloud(on: boolean): Promise<void>
  setTheme(theme: 'system' | 'light' | 'dark'): Promise<void>
  applyUpdate(): Promise<void>
  install(): Promise<void>
  dismissTrouble(): void
  refreshStorage(): Promise<void>
  /** Removes everything this app has stored on this device. */
  eraseDevice(): Promise<void>
}

export interface Prefill {
  readonly city?: string
  readonly service_code?: string
  readonly place?: Place
  readonly attributes?: DraftRow['attributes']
  readonly locked?: readonly LockableField[]
  readonly files?: readonly File[]
  /** Takes over the pictures that another app has shared with this one. */
  readonly shared?: true
  /** The first report of a new round: its own id becomes its round_id. */
  readonly round?: true
}

export type DraftChange = {
  /** The place turned out to be another city's. */
  readonly city?: string
  readonly service_code?: string
  readonly place?: Place
  readonly description?: string
  readonly attributes?: DraftRow['attributes']
  readonly contact?: Contact
}

export type SubmitOutcome =
  | { readonly ok: true; readonly reportId: string }
  /** What is missing, by field: place, service_code, description, contact.email, attributes.<code>. */
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> }
