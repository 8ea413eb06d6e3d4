/** Where a command writes its lines. */
export interface Screen {
  readonly print: (line: string) => void
}
