import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, namesIn } from '../photos/diskPhotoStore.ts'
import { readFormJson } from './formSchema.ts'
import type { Files, Template } from './ports.ts'

/**
 * The forms that come with the installation: `<id>.json`, with what they show in a folder `<id>`.
 * Read each time: they are few, and a new one is there without a restart.
 */
export const createTemplates = (dir: string) => async (): Promise<readonly Template[]> => {
  const names = (await namesIn(dir)).filter((name) => /^[a-z0-9-]{1,60}\.json$/.test(name)).sort()
  const templates: Template[] = []
  for (const name of names) {
    const read = readFormJson(JSON.parse(await readFile(join(dir, name), 'utf8')))
    // The folder holds a list of the forms, too.
    if (!read.ok) continue
    const id = name.slice(0, -'.json'.length)
    const files = await readFiles(join(dir, id), Object.keys(read.form.media))
    templates.push({ id, form: read.form, files })
  }
  return templates
}

async function readFiles(dir: string, names: readonly string[]): Promise<Files> {
  const files: Record<string, Uint8Array> = {}
  for (const name of names.filter((one) => /^[\w.-]+$/.test(one))) {
    try {
      files[name] = await readFile(join(dir, name))
    } catch (error) {
      // A picture that was left out: the question is asked all the same.
      if (!isMissing(error)) throw error
    }
  }
  return files
}
