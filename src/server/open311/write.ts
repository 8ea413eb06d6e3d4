/** What an answer is made of: the standard knows texts, numbers, yes and no, and lists. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value }
export type Format = 'json' | 'xml'

/** The names of lists and of what is in them, as GeoReport v2 has them in XML. */
interface Shape {
  readonly list: string
  readonly entry: string
}

const types = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
} as const

/** In JSON the bare list, in XML the list with its name: so the standard has it. */
export function write(value: Value, format: Format, shape: Shape, status = 200): Response {
  const body = format === 'json' ? JSON.stringify(value) : document(value, shape)
  return new Response(body, {
    status,
    headers: {
      'content-type': types[format],
      // Anybody may read what is public, from any page.
      'access-control-allow-origin': '*',
      'cache-control': status === 200 ? 'public, max-age=30' : 'no-store',
    },
  })
}

/** Several errors in one answer are allowed; ours name one parameter each. */
export const writeErrors = (
  status: 400 | 403 | 404,
  descriptions: readonly string[],
  format: Format,
): Response =>
  write(
    descriptions.map((description) => ({ code: status, description })),
    format,
    { list: 'errors', entry: 'error' },
    status,
  )

function document(value: Value, { list, entry }: Shape): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(list, value, entry)}\n`
}

/** The entries of a list inside of an entry have names of their own. */
const entryNames: Readonly<Record<string, string>> = {
  attributes: 'attribute',
  values: 'value',
  photos: 'photo',
  endpoints: 'endpoint',
  formats: 'format',
}

function element(name: string, value: Value, entry = entryNames[name] ?? 'entry'): string {
  if (value === null || value === '') return `<${name}/>`
  if (typeof value !== 'object') return `<${name}>${escaped(String(value))}</${name}>`
  const inside = isList(value)
    ? value.map((part) => element(entry, part))
    : Object.entries(value).map(([key, part]) => element(key, part))
  return `<${name}>${inside.join('')}</${name}>`
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** XML 1.0 cannot hold some control signs at all, not even escaped. */
const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '')
