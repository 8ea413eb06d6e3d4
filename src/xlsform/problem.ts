/** Why a workbook or an XForm cannot become a form, or what was left out of it. */
export interface ImportProblem {
  /** survey, choices, settings …; for an XForm the element's path. */
  readonly sheet: string
  /** As the spreadsheet counts: the heading is row 1. */
  readonly row?: number
  readonly column?: string
  readonly code: string
  readonly message: string
}
