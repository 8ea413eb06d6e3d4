import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from './endpoint.ts'

type Json = string | readonly Json[] | { readonly [key: string]: Json }

const marks: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', ä: 'ä', ö: 'ö', ü: 'ü' },
  ...{ c: 'ç', n: 'ñ', s: 'š', z: 'ž' },
}

/** "Meldung" → "Mééldúúñg": marked letters, and 40 % longer words, as the longest languages have. */
function pseudo(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\}|<[^>]*>)/)
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[aeiouäöücnsz]/gi, longer)))
    .join('')
}

function longer(letter: string): string {
  const marked = marks[letter.toLowerCase()] ?? letter
  const first = letter === letter.toLowerCase() ? marked : marked.toUpperCase()
  return /[cnsz]/i.test(letter) ? first : first + marked
}

const inAll = (value: Json): Json => {
  if (typeof value === 'string') return pseudo(value)
  if (Array.isArray(value)) return value.map(inAll)
  const entries = Object.entries(value).map(([key, inner]) => [key, inAll(inner)] as const)
  return Object.fromEntries(entries.flatMap(withPlurals))
}

/** German has two plurals; the language that lends its place may ask for others. */
const withPlurals = ([key, value]: readonly [string, Json]): (readonly [string, Json])[] =>
  key.endsWith('_other')
    ? ['zero', 'one', 'two', 'few', 'many', 'other'].map(
        (category) => [key.replace(/other$/, category), value] as const,
      )
    : [[key, value]]

const read = (path: string): { readonly [key: string]: Json } =>
  JSON.parse(readFileSync(join(root, 'src/locales', path), 'utf8'))

function fileFor(language: string, namespace: string): Json {
  if (namespace !== '_city') return inAll(read(`de/${namespace}.json`))
  const { texts = {}, ...rest } = read(`${language}/_city.json`)
  return { ...rest, texts: Object.fromEntries(Object.keys(texts).map((de) => [de, pseudo(de)])) }
}

/** From now on `language` is spoken in pseudo words. The page must run without a worker. */
export async function speakPseudo(page: Page, language: string): Promise<void> {
  await page.route(/\/assets\/locale_/, async (route) => {
    const name = /\/locale_([^_]+)_(_?\w+)-/.exec(route.request().url())
    const [, of, namespace = ''] = name ?? []
    if (of !== language) return route.continue()
    const body = `export default ${JSON.stringify(fileFor(language, namespace))}`
    return route.fulfill({ contentType: 'text/javascript', body })
  })
}
