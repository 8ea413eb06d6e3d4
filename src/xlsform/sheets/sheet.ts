import type { Place } from '../result.ts'

/** A sheet as read: all cells are text, rows as the spreadsheet has them. */
export type RawSheet = readonly (readonly string[])[]

export interface Heading {
  /** As written. */
  readonly raw: string
  readonly parts: readonly string[]
  readonly index: number
}

export interface Row {
  readonly sheet: string
  /** As the spreadsheet counts. */
  readonly number: number
  readonly cells: readonly string[]
}

export interface ReadSheet {
  readonly headings: readonly Heading[]
  readonly rows: readonly Row[]
}

/** The first row with something in it names the columns. */
export function readSheet(sheet: string, raw: RawSheet): ReadSheet {
  const head = raw.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  if (head < 0) return { headings: [], rows: [] }
  const titles = (raw[head] ?? []).map((title) => title.trim())
  const divider = titles.some((title) => title.includes('::')) ? '::' : /:(?!:)/
  return {
    headings: titles.flatMap((title, index) =>
      title === '' ? [] : [{ raw: title, parts: partsOf(title, divider), index }],
    ),
    rows: raw
      .slice(head + 1)
      .map((cells, index) => ({ sheet, number: head + index + 2, cells }))
      .filter((row) => row.cells.some((cell) => cell.trim() !== '')),
  }
}

/** `label::Deutsch (de)`, or with one colon as older workbooks have it. */
function partsOf(title: string, divider: string | RegExp): string[] {
  const guarded = title.replace(/\b(jr|orx|odk|lab|entities):(?!:)/gi, '$1\u0000')
  return guarded.split(divider).map((part) => part.replaceAll('\u0000', ':').trim())
}

export const placeOf = (row: Row, column?: string): Place =>
  column === undefined
    ? { sheet: row.sheet, row: row.number }
    : { sheet: row.sheet, row: row.number, column }
