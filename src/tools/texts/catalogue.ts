import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Flat texts of one namespace: "bar.offline" → "Kein Netz. …". */
export type Texts = ReadonlyMap<string, string>

/** All namespaces of one language. */
export type Catalogue = ReadonlyMap<string, Texts>

/** A list is a text of several sentences, a line each. */
function flatten(value: unknown, key: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(key, value)
  else if (Array.isArray(value)) into.set(key, value.join('\n'))
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      flatten(inner, key === '' ? name : `${key}.${name}`, into)
    }
  }
}

export function flatTexts(json: unknown): Texts {
  const texts = new Map<string, string>()
  flatten(json, '', texts)
  return texts
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** "_city.json" is what cities say; it has checks of its own. */
const isNamespace = (file: string) => file.endsWith('.json') && !file.startsWith('_')

/** `folder`: src/locales. A language without a folder has no texts. */
export function readCatalogue(folder: string, language: string): Catalogue {
  const home = join(folder, language)
  const files = existsSync(home) ? readdirSync(home).filter(isNamespace) : []
  return new Map(
    files.map((file) => [file.replace(/\.json$/, ''), flatTexts(readJson(join(home, file)))]),
  )
}
