import writeXlsxFile from 'write-excel-file/node'
import type { CellValue } from './columns.ts'
import { unarmed } from './csv.ts'
import type { ExportData } from './exportData.ts'
import type { Table } from './tables.ts'

const longestSheetName = 31
const headStyle = { fontWeight: 'bold' } as const

/** One sheet for respondents, one for each repeat. */
export async function xlsxFile(data: ExportData, tables: readonly Table[]): Promise<Uint8Array> {
  const rows = tables.map((): CellValue[][] => [])
  for await (const answer of data.answers()) {
    for (const [at, table] of tables.entries()) {
      rows[at]?.push(...table.rows(answer).map((row) => [...row]))
    }
  }
  const names = sheetNames(tables)
  const sheets = tables.map((table, at) => ({
    sheet: names[at] ?? '',
    stickyRowsCount: 1,
    data: [
      table.head.map((name) => ({ value: name, type: String, ...headStyle })),
      ...(rows[at] ?? []).map((row) => row.map(cellOf)),
    ],
  }))
  return writeXlsxFile(sheets).toBuffer()
}

/** null: an empty cell. Texts are texts, whatever they begin with. */
function cellOf(value: CellValue) {
  if (value === '') return null
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: unarmed(value), type: String }
}

/** Short, without the signs that Excel keeps for itself, and each only once. */
function sheetNames(tables: readonly Table[]): readonly string[] {
  const taken = new Set<string>()
  return tables.map(({ name }, at) => {
    const wish = (name === '' ? 'answers' : name).replaceAll(/[\\/*?:[\]]/g, '.')
    const short = wish.slice(0, longestSheetName)
    const own = taken.has(short) ? `${short.slice(0, longestSheetName - 4)}_${at}` : short
    taken.add(own)
    return own
  })
}
