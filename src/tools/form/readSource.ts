import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { importTables } from '#xlsform/importTables.ts'
import { importCsv, importMarkdown, isWholeCsv } from '#xlsform/importText.ts'
import { importXform } from '#xlsform/importXform.ts'
import { importXlsx } from '#xlsform/importXlsx.ts'
import type { ImportResult } from '#xlsform/result.ts'

const sheetFiles = /^(survey|choices|settings|external_choices|entities)\.csv$/i
const travelling = /\.(csv|xml|geojson|png|jpe?g|gif|webp|svg|mp3|m4a|ogg|wav|mp4|webm)$/i

/**
 * A workbook, an XForm, a folder of sheets, or sheets in one CSV or Markdown file; tables and pictures
 * come from beside it.
 */
export async function readSource(path: string, media: string | undefined): Promise<ImportResult> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return refuse(path, 'There is no such file or folder. Check the path.')
  const folder = found.isDirectory() ? path : dirname(path)
  const files = await readFiles(media ?? folder, path)
  if (found.isDirectory()) return importTables(await readSheets(path), files)
  const bytes = await readFile(path)
  const text = bytes.toString('utf8')
  if (/^\ufeff?\s*</.test(text)) return importXform(text, files)
  if (/\.md$/i.test(path)) return importMarkdown(text, files)
  if (!/\.csv$/i.test(path)) return importXlsx(new Uint8Array(bytes), files)
  if (isWholeCsv(text)) return importCsv(text, files)
  return importTables({ ...(await readSheets(folder)), survey: text }, files)
}

const refuse = (sheet: string, message: string): ImportResult => ({
  ok: false,
  problems: [{ sheet, code: 'no-file', message }],
})

async function readSheets(folder: string): Promise<Record<string, string>> {
  const sheets: Record<string, string> = {}
  for (const name of await readdir(folder)) {
    if (!sheetFiles.test(name)) continue
    sheets[name.replace(/\.csv$/i, '')] = await readFile(join(folder, name), 'utf8')
  }
  return sheets
}

async function readFiles(folder: string, form: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!entry.isFile() || !travelling.test(entry.name) || sheetFiles.test(entry.name)) continue
    if (path === form || (/\.xml$/i.test(entry.name) && /\.xml$/i.test(form))) continue
    files[entry.name] = new Uint8Array(await readFile(path))
  }
  return files
}
