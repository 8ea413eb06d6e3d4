import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Form } from '#domain/form/form.ts'
import { countQuestions, problemLine } from './deeds.ts'
import { readSource } from './readSource.ts'
import type { Screen } from './screen.ts'

/**
 * Compiles each folder of sheets to `<name>.json`, with the pictures it shows in a folder `<name>`,
 * and writes a list of them, `index.json`. A template that says anything at import is refused.
 */
export async function buildTemplates(from: string, to: string, { print }: Screen): Promise<number> {
  const forms: (readonly [string, Form])[] = []
  let refused = 0
  const entries = await readdir(from, { withFileTypes: true })
  for (const name of entries
    .filter((one) => one.isDirectory())
    .map((one) => one.name)
    .sort()) {
    const result = await readSource(join(from, name), undefined)
    for (const one of result.ok ? result.notes : result.problems) {
      print(`${name}: ${problemLine(one)}`)
      refused++
    }
    if (result.ok) forms.push([name, result.form])
  }
  if (refused > 0) return 1
  await mkdir(to, { recursive: true })
  for (const [name, form] of forms) {
    await writeFile(join(to, `${name}.json`), JSON.stringify(form))
    for (const file of Object.keys(form.media)) {
      await mkdir(join(to, name), { recursive: true })
      await copyFile(join(from, name, file), join(to, name, file))
    }
  }
  await writeFile(
    join(to, 'index.json'),
    JSON.stringify(forms.map(([id, form]) => entryOf(id, form))),
  )
  return 0
}

const entryOf = (id: string, { title, languages, items, extra, version }: Form) => ({
  id,
  title,
  version,
  languages,
  questions: countQuestions(items),
  minutes: Number(extra['lab::minutes'] ?? 0),
  sensitive: extra['lab::sensitive'] === 'yes',
  about: Object.fromEntries(
    Object.entries(extra).flatMap(([key, text]) => {
      const tag = /^lab::about::.*\(([\w-]+)\)$/.exec(key)?.[1]
      return tag === undefined ? [] : [[tag, text]]
    }),
  ),
})
