import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Form, Item } from '#domain/form/form.ts'
import { exportTables, exportXlsx } from '#xlsform/exportXlsx.ts'
import type { ImportProblem } from '#xlsform/problem.ts'
import { readSource } from './readSource.ts'
import type { Screen } from './screen.ts'

export async function checkForm(
  path: string,
  media: string | undefined,
  screen: Screen,
): Promise<number> {
  return (await readForm(path, media, screen)) ? 0 : 1
}

export async function importForm(
  path: string,
  { out, media }: { readonly out?: string | undefined; readonly media?: string | undefined },
  screen: Screen,
): Promise<number> {
  const form = await readForm(path, media, screen)
  if (!form) return 1
  const target = out ?? path.replace(/(\.\w+)?\/?$/, '.json')
  await writeFile(target, `${JSON.stringify(form)}\n`)
  screen.print(`Written: ${target}`)
  return 0
}

/** Our own JSON back to a workbook. */
export async function exportForm(path: string, out: string, screen: Screen): Promise<number> {
  const form = await readJson(path)
  if (!form) {
    screen.print(
      `${path}\n  This is no compiled form. Make one with: npm run form -- import <file>`,
    )
    return 1
  }
  await writeFile(out, exportXlsx(form))
  screen.print(`Written: ${out}`)
  for (const [name, text] of Object.entries(exportTables(form))) {
    await writeFile(join(dirname(out), name), text)
    screen.print(`Written: ${join(dirname(out), name)}`)
  }
  return 0
}

async function readJson(path: string): Promise<Form | undefined> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isForm(parsed) ? parsed : undefined
  } catch {
    // Missing or no JSON: both are said in the same words by the caller.
    return undefined
  }
}

const isForm = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 1

/** Says all that is wrong or was left out; undefined: refused. */
async function readForm(
  path: string,
  media: string | undefined,
  { print }: Screen,
): Promise<Form | undefined> {
  const result = await readSource(path, media)
  if (!result.ok) {
    for (const problem of result.problems) print(problemLine(problem))
    print(`\n${result.problems.length} to mend.`)
    return undefined
  }
  for (const note of result.notes) print(problemLine(note))
  const { form } = result
  const title = Object.values(form.title)[0] ?? form.id
  print(
    `${title} (${form.id}, version ${form.version}): ${countQuestions(form.items)} questions, ${form.languages.join(' ')}`,
  )
  return form
}

export const problemLine = ({ sheet, row, column, code, message }: ImportProblem): string => {
  const cell = [row === undefined ? '' : `row ${row}`, column ? `column ${column}` : '']
  const place = [sheet, ...cell].filter(Boolean).join(', ')
  return `${place} [${code}]\n  ${message}`
}

/** What people are asked, without what is computed. */
export function countQuestions(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    if (item.kind !== 'question') return sum + countQuestions(item.items)
    return sum + (['note', 'calculate', 'hidden'].includes(item.type) ? 0 : 1)
  }, 0)
}
