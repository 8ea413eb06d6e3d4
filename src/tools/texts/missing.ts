import { join } from 'node:path'
import { readCatalogue } from './catalogue.ts'
import { keysFor, sourceOf } from './plurals.ts'

/** What a translator has still to write: `npm run texts:missing [language …]`, as tab-separated lines. */
const folder = join(import.meta.dirname, '../../locales')
const chosen = process.argv.slice(2)
const languages =
  chosen.length > 0 ? chosen : ['en', 'tr', 'pl', 'ro', 'bg', 'hr', 'el', 'it', 'ar', 'uk', 'ru']
const source = readCatalogue(folder, 'de')
const english = readCatalogue(folder, 'en')

for (const language of languages) {
  const own = readCatalogue(folder, language)
  for (const [namespace, german] of source) {
    const there = own.get(namespace)
    const inEnglish = english.get(namespace)
    for (const key of keysFor(german, language)) {
      if (there?.has(key)) continue
      const texts = [sourceOf(key, german), inEnglish && sourceOf(key, inEnglish)]
      const line = [language, namespace, key, ...texts.map((text) => JSON.stringify(text ?? ''))]
      process.stdout.write(`${line.join('\t')}\n`)
    }
  }
}
