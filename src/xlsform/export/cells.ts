import type { Label, Words } from '#domain/form/form.ts'
import { languageHeading } from '../sheets/language.ts'
import { printExpr } from './printExpr.ts'

/** A row by the titles of its columns. */
export type Cells = Record<string, string>

/** All rows under one head; columns in the order in which they first occur. */
export function sheetOf(rows: readonly Cells[], first: readonly string[]): string[][] {
  const columns = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])]
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
}

export function putLabel(cells: Cells, column: string, label: Label | undefined): void {
  for (const [language, words] of Object.entries(label?.text ?? {})) {
    cells[`${column}::${languageHeading(language)}`] = printWords(words)
  }
  for (const media of ['image', 'audio', 'video'] as const) {
    for (const [language, file] of Object.entries(label?.[media] ?? {})) {
      cells[`media::${media}::${languageHeading(language)}`] = file
    }
  }
}

export const printWords = (words: Words): string =>
  words.map((piece) => (typeof piece === 'string' ? piece : output(printExpr(piece)))).join('')

/** A plain `${name}` as authors write it; anything else needs pyxform's element. */
const output = (text: string): string =>
  /^\$\{[^}]*\}$/.test(text)
    ? text
    : `<output value=${text.includes('"') ? `'${text}'` : `"${text}"`}/>`

export const put = (cells: Cells, column: string, text: string | undefined): void => {
  if (text !== undefined && text !== '') cells[column] = text
}
