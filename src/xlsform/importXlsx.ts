import readXlsxFile from 'read-excel-file/universal'
import { importSheets } from './importTables.ts'
import type { Files, ImportResult } from './result.ts'
import type { RawSheet } from './sheets/sheet.ts'

const refusals: readonly (readonly [readonly number[], string, string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'old-workbook',
    'This is an old Excel file (.xls), whatever its name says. Open it and save it as .xlsx.',
  ],
]

/** An XLSForm workbook (.xlsx). */
export async function importXlsx(bytes: Uint8Array, files: Files = {}): Promise<ImportResult> {
  for (const [signature, code, message] of refusals) {
    if (signature.every((byte, index) => bytes[index] === byte)) return refuse(code, message)
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return refuse('no-workbook', 'This is no Excel workbook. Save the form as .xlsx.')
  }
  let sheets: Record<string, RawSheet>
  try {
    const read = await readXlsxFile(bytes.slice().buffer, { trim: false })
    sheets = Object.fromEntries(
      read.map(({ sheet, data }) => [sheet, data.map((row) => row.map(cellText))]),
    )
  } catch {
    // Whatever the reader stumbled on, the file is not one that a spreadsheet wrote whole.
    return refuse(
      'broken-workbook',
      'The workbook is damaged or protected. Open it, save it as .xlsx without a password, and try again.',
    )
  }
  return importSheets(sheets, files)
}

const refuse = (code: string, message: string): ImportResult => ({
  ok: false,
  problems: [{ sheet: '', code, message }],
})

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell)
}

/** A cell that Excel took for a date or a time: the day alone where there is no time, and so on. */
const dateText = (date: Date): string => {
  const [day = '', time = ''] = date.toISOString().slice(0, -1).split('T')
  // Excel counts days from 1900; before that there are only times of day.
  if (date.getUTCFullYear() < 1900) return time
  return time === '00:00:00.000' ? day : `${day}T${time}`
}
