export type ImportProblemCode = 'not_ours' | 'newer_version' | 'damaged'

/** Why a file cannot be taken in; nothing of it was. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem'
  readonly code: ImportProblemCode
  constructor(code: ImportProblemCode) {
    super(`The file of unsent reports was not imported: ${code}`)
    this.code = code
  }
}
