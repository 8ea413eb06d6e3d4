import type { Texts } from './catalogue.ts'

const pluralKey = /^(.*)_(zero|one|two|few|many|other)$/

/** The categories a language tells numbers apart by, as CLDR has them. */
export const categoriesOf = (language: string): readonly string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories

export interface KeyParts {
  /** The key as code names it. */
  readonly stem: string
  readonly category: string | undefined
}

/** "more_one" is a plural only where there is a "more_other" beside it. */
export function partsOf(key: string, texts: Texts): KeyParts {
  const [, stem, category] = pluralKey.exec(key) ?? []
  const isPlural = stem !== undefined && texts.has(`${stem}_other`)
  return isPlural ? { stem, category } : { stem: key, category: undefined }
}

/** Which keys a language must have for these German ones. */
export function keysFor(source: Texts, language: string): string[] {
  const keys = [...source.keys()].flatMap((key) => {
    const { stem, category } = partsOf(key, source)
    return category === undefined ? [key] : categoriesOf(language).map((each) => `${stem}_${each}`)
  })
  return [...new Set(keys)]
}

/** The German text that a key of another language says the same as. */
export function sourceOf(key: string, source: Texts): string | undefined {
  const [, stem, category] = pluralKey.exec(key) ?? []
  const other = stem === undefined ? undefined : source.get(`${stem}_other`)
  return source.get(key) ?? (category === undefined ? undefined : other)
}
