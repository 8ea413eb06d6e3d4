import { join } from 'node:path'
import { languages } from '#client/i18n/languages.ts'
import { type Catalogue, readCatalogue, readJson } from '#tools/texts/catalogue.ts'
import type { Term } from '#tools/texts/glossary.ts'

export const locales = join(import.meta.dirname, '../../src/locales')
export const german = readCatalogue(locales, 'de')
export const translated = Object.keys(languages).filter((language) => language !== 'de')

export const cataloguesOf = (language: string): Catalogue => readCatalogue(locales, language)

const sameTexts = readJson(join(locales, '_same.json')) as Record<string, string[]>
export const sameIn = (language: string): string[] => [
  ...(sameTexts['*'] ?? []),
  ...(sameTexts[language] ?? []),
]

export const terms = readJson(join(locales, '_glossary.json')) as Term[]
