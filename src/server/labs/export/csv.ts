import type { CellValue } from './columns.ts'

export interface CsvStyle {
  /** For German Excel: semicolons, a byte order mark, decimal commas. */
  readonly excel: boolean
}

const dangerous = /^[=+\-@\t\r]/

/**
 * A text that a spreadsheet would run as a formula begins with an apostrophe: someone at the desk
 * opens what a stranger has written.
 */
export const unarmed = (value: string): string => (dangerous.test(value) ? `'${value}` : value)

export const byteOrderMark = '\uFEFF'

export function csvLine(cells: readonly CellValue[], { excel }: CsvStyle): string {
  const separator = excel ? ';' : ','
  return `${cells.map((cell) => csvCell(cell, excel, separator)).join(separator)}\r\n`
}

function csvCell(cell: CellValue, excel: boolean, separator: string): string {
  // A number is none of the stranger's words: -5 stays -5.
  if (typeof cell === 'number') return excel ? String(cell).replace('.', ',') : String(cell)
  const text = unarmed(cell)
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
}
