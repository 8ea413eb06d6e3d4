import type { Form } from '#domain/form/form.ts'
import type { ImportProblem } from './problem.ts'

/** Files that travel with a form, by name: tables, pictures, sounds. */
export type Files = Readonly<Record<string, Uint8Array>>

export type ImportResult =
  | {
      readonly ok: true
      readonly form: Form
      /** What was left out or changed, and why: the form works without it. */
      readonly notes: readonly ImportProblem[]
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] }

/** Where something stands: sheet and cell, or the element of an XForm. */
export type Place = Pick<ImportProblem, 'sheet' | 'row' | 'column'>

/** Gathers everything that is to be said, so that an author mends it all in one go. */
export class Findings {
  readonly problems: ImportProblem[] = []
  readonly notes: ImportProblem[] = []

  problem(at: Place, code: string, message: string): void {
    this.problems.push({ ...at, code, message })
  }

  note(at: Place, code: string, message: string): void {
    this.notes.push({ ...at, code, message })
  }
}
