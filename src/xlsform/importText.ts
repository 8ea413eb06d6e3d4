import { importSheets, importTables } from './importTables.ts'
import type { Files, ImportResult } from './result.ts'
import { parseCsv } from './sheets/csv.ts'
import type { RawSheet } from './sheets/sheet.ts'

const known: ReadonlySet<string> = new Set([
  ...['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm'],
])

const sheetFile = /^(choices|settings|external_choices|entities)\.csv$/i

/**
 * A form as text: all sheets in one Markdown or CSV file, or the survey alone as CSV with the other
 * sheets beside it.
 */
export function importText(name: string, text: string, files: Files = {}): ImportResult {
  if (/\.md$/i.test(name)) return importMarkdown(text, files)
  if (isWholeCsv(text)) return importCsv(text, files)
  const all = Object.entries(files)
  const beside = all.filter(([file]) => sheetFile.test(file))
  const sheets = beside.map(([file, bytes]) => [
    file.replace(/\.csv$/i, '').toLowerCase(),
    new TextDecoder().decode(bytes),
  ])
  const tables = all.filter(([file]) => !sheetFile.test(file))
  const given = { ...Object.fromEntries(sheets), survey: text }
  return importTables(given, Object.fromEntries(tables))
}

/** A whole workbook in one CSV: a row names a sheet, the sheet's rows follow with an empty cell before. */
export const importCsv = (text: string, files: Files = {}): ImportResult =>
  importSheets(cut(parseCsv(text)), files)

/** A whole workbook as tables in Markdown, laid out in the same way. */
export const importMarkdown = (text: string, files: Files = {}): ImportResult =>
  importSheets(cut(text.split(/\r?\n/).map(cellsOf)), files)

/** Whether a CSV is a whole workbook and not one sheet. */
export const isWholeCsv = (text: string): boolean =>
  parseCsv(text).some((row) => isName(row) && row[0]?.trim().toLowerCase() === 'survey')

const isName = ([first = '', ...rest]: readonly string[]): boolean =>
  known.has(first.trim().toLowerCase()) && rest.every((cell) => cell.trim() === '')

/** Each sheet keeps the rows before it, empty, so that a row's number is that of the file. */
function cut(rows: readonly (readonly string[])[]): Record<string, RawSheet> {
  const sheets: Record<string, string[][]> = {}
  let sheet: string[][] | undefined
  for (const [at, row] of rows.entries()) {
    if (isName(row)) {
      sheet = Array.from({ length: at + 1 }, () => [])
      sheets[row[0]?.trim().toLowerCase() ?? ''] = sheet
    } else sheet?.push(isComment(row) ? [] : row.slice(1))
  }
  return sheets
}

const isComment = ([first = '']: readonly string[]): boolean => first.trim().startsWith('#')

const ruler = /^[\s|:-]*$/

/** `| a | b |`; a bar in a cell is written `\|`. */
function cellsOf(line: string): string[] {
  const inner = /^\s*\|(.*)\|\s*$/.exec(line)?.[1]
  if (inner === undefined || (ruler.test(line) && line.includes('--'))) return []
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}
