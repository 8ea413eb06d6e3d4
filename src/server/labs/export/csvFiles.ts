import { byteOrderMark, type CsvStyle, csvLine } from './csv.ts'
import type { ExportData } from './exportData.ts'
import type { Table } from './tables.ts'

/** The file in pieces, as the answers come from the store. */
export async function* csvText(
  { answers }: ExportData,
  table: Table,
  style: CsvStyle,
): AsyncGenerator<string> {
  yield (style.excel ? byteOrderMark : '') + csvLine(table.head, style)
  for await (const answer of answers()) {
    const lines = table.rows(answer).map((row) => csvLine(row, style))
    if (lines.length > 0) yield lines.join('')
  }
}

export const fileNameOf = ({ name }: Table, extension: string): string =>
  `${name === '' ? 'answers' : name.replaceAll('/', '.')}.${extension}`
