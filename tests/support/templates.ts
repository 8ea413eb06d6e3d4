import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Form } from '#domain/form/form.ts'
import { importTables } from '#xlsform/importTables.ts'

// Not by URL: jsdom has one of its own.
const root = join(import.meta.dirname, '../../public/labs')

/** The folders of public/labs: one template each. */
export const templates = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

export const readSheet = (id: string, sheet: string): string =>
  readFileSync(join(root, id, `${sheet}.csv`), 'utf8')

/** As the build compiles it, with its pictures. */
export function importTemplate(id: string) {
  const pictures = readdirSync(join(root, id)).filter((name) => name.endsWith('.svg'))
  return importTables(
    Object.fromEntries(['survey', 'choices', 'settings'].map((one) => [one, readSheet(id, one)])),
    Object.fromEntries(
      pictures.map((name) => [name, new Uint8Array(readFileSync(join(root, id, name)))]),
    ),
  )
}

export function templateForm(id: string): Form {
  const result = importTemplate(id)
  if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.problems)}`)
  return result.form
}
