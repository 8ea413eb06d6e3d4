import type { Form } from '#domain/form/form.ts'
import type { ImportResult } from '#xlsform/result.ts'

export type Files = Readonly<Record<string, Uint8Array>>

/** A form that comes with the installation, compiled. */
export interface Template {
  readonly id: string
  readonly form: Form
  /** What the form shows, by file name. */
  readonly files: Files
}

export interface LabPorts {
  /** UUIDv4: a lab's id tells nothing. */
  readonly newId: () => string
  /** 256 random bits as base64url. */
  readonly newToken: () => string
  /** A whole number from 0 to below the limit. */
  readonly random: (below: number) => number
  readonly templates: () => Promise<readonly Template[]>
  readonly importXlsx: (bytes: Uint8Array, files: Files) => Promise<ImportResult>
  readonly importXform: (xml: string, files: Files) => Promise<ImportResult>
  /** Sheets as Markdown or CSV; the name tells which. */
  readonly importText: (name: string, text: string, files: Files) => Promise<ImportResult>
  /** Calls every so many ms; the returned function ends it. */
  readonly every: (ms: number, work: () => void) => () => void
  /** Aborted when the endpoint stops: open streams end then. */
  readonly stopping: AbortSignal
}
