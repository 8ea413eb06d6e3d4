import type { PrecacheEntry } from 'workbox-precaching'

export const languageCache = 'languages'

type Entry = PrecacheEntry | string

/** On every device: who sets up the phone and who reads on it may not be the same person. */
const onEveryDevice = ['de', 'de-simple', 'en']

/** Letters beyond Western Europe's, by the font's own names for its parts. */
const lettersOf: Readonly<Record<string, string>> = {
  ...{ tr: 'latin-ext', pl: 'latin-ext', ro: 'latin-ext', hr: 'latin-ext' },
  ...{ bg: 'cyrillic', uk: 'cyrillic', ru: 'cyrillic', el: 'greek' },
}

const textsOf = (path: string): string | undefined => /\/locale_([^_]+)_/.exec(path)?.[1]
const partOfFont = (path: string): string | undefined =>
  /\/fira-sans-([a-z-]+?)-\d+-/.exec(path)?.[1]

/** True for what only those need who chose a certain language. */
export function isOfOneLanguage(path: string): boolean {
  const texts = textsOf(path)
  if (texts !== undefined) return !onEveryDevice.includes(texts)
  const part = partOfFont(path)
  return part !== undefined && part !== 'latin'
}

const pathOf = (entry: Entry): string => {
  const url = typeof entry === 'string' ? entry : entry.url
  return url.startsWith('/') ? url : `/${url}`
}

/** What everybody gets at once, and the paths of what waits until its language is chosen. */
export function splitByLanguage(entries: readonly Entry[]): { always: Entry[]; wished: string[] } {
  const paths = entries.map(pathOf)
  return {
    always: entries.filter((entry) => !isOfOneLanguage(pathOf(entry))),
    wished: paths.filter(isOfOneLanguage),
  }
}

const filesOf = (language: string, wished: readonly string[]): string[] =>
  wished.filter(
    (path) =>
      textsOf(path) === language ||
      (lettersOf[language] !== undefined && partOfFont(path) === lettersOf[language]),
  )

/** Fetches what is missing of a language. Rejects when it cannot be had. */
export async function keepLanguage(
  cache: Cache,
  language: string,
  wished: readonly string[],
): Promise<void> {
  const files = filesOf(language, wished)
  const here = await Promise.all(files.map((path) => cache.match(path)))
  await cache.addAll(files.filter((_, index) => here[index] === undefined))
}

const keptPaths = async (cache: Cache): Promise<string[]> =>
  (await cache.keys()).map(({ url }) => new URL(url).pathname)

/** A new version has files of new names: the languages of the old one come along with it. */
export async function renewLanguages(cache: Cache, wished: readonly string[]): Promise<void> {
  const texts = (await keptPaths(cache)).map(textsOf)
  const languages = new Set(texts.filter((language) => language !== undefined))
  await Promise.all([...languages].map((language) => keepLanguage(cache, language, wished)))
}

/** Files of versions before this one. */
export async function dropOldLanguages(cache: Cache, wished: readonly string[]): Promise<void> {
  const old = (await keptPaths(cache)).filter((path) => !wished.includes(path))
  await Promise.all(old.map((path) => cache.delete(path)))
}
