import { expect, test } from 'vitest'
import { dropOldLanguages, keepLanguage, renewLanguages, splitByLanguage } from '#sw/languages.ts'

const built = [
  { url: 'index.html', revision: 'a' },
  { url: 'assets/locale_de_common-11111111.js', revision: null },
  { url: 'assets/locale_de-simple_common-22222222.js', revision: null },
  { url: 'assets/locale_en_common-33333333.js', revision: null },
  { url: 'assets/locale_tr_common-44444444.js', revision: null },
  { url: 'assets/locale_tr_report-55555555.js', revision: null },
  { url: 'assets/locale_uk_common-66666666.js', revision: null },
  { url: 'assets/fira-sans-latin-400-normal-77777777.woff2', revision: null },
  { url: 'assets/fira-sans-latin-ext-400-normal-88888888.woff2', revision: null },
  { url: 'assets/fira-sans-cyrillic-600-normal-99999999.woff2', revision: null },
]
const { always, wished } = splitByLanguage(built)

/** A cache that knows its paths, and what was fetched for it. */
function aCache(...paths: string[]) {
  const kept = new Set(paths)
  const fetched: string[] = []
  const cache = {
    match: async (path: string) => (kept.has(path) ? new Response() : undefined),
    addAll: async (added: string[]) => {
      for (const path of added) kept.add(path)
      fetched.push(...added)
    },
    keys: async () => [...kept].map((path) => ({ url: `https://app.test${path}` })),
    delete: async (path: string) => kept.delete(path),
  } as unknown as Cache
  return { cache, kept, fetched }
}

test('every device gets German, plain German and English, and Western letters', () => {
  expect(always.map((entry) => (typeof entry === 'string' ? entry : entry.url))).toEqual([
    'index.html',
    'assets/locale_de_common-11111111.js',
    'assets/locale_de-simple_common-22222222.js',
    'assets/locale_en_common-33333333.js',
    'assets/fira-sans-latin-400-normal-77777777.woff2',
  ])
})

test('who chooses Turkish keeps all its texts and its letters, and nothing else', async () => {
  const { cache, fetched } = aCache('/assets/locale_tr_common-44444444.js')
  await keepLanguage(cache, 'tr', wished)
  expect(fetched).toEqual([
    '/assets/locale_tr_report-55555555.js',
    '/assets/fira-sans-latin-ext-400-normal-88888888.woff2',
  ])
})

test('a new version brings the languages of the old one along', async () => {
  const { cache, fetched } = aCache('/assets/locale_uk_common-0ld0ld00.js')
  await renewLanguages(cache, wished)
  expect(fetched).toEqual([
    '/assets/locale_uk_common-66666666.js',
    '/assets/fira-sans-cyrillic-600-normal-99999999.woff2',
  ])
})

test('files of the old version go when the new one takes over', async () => {
  const { cache, kept } = aCache(
    '/assets/locale_uk_common-0ld0ld00.js',
    '/assets/locale_uk_common-66666666.js',
  )
  await dropOldLanguages(cache, wished)
  expect([...kept]).toEqual(['/assets/locale_uk_common-66666666.js'])
})
