import type { AskStore } from './s3PhotoStore.ts'

export interface ListedObject {
  /** Below the url that was listed. */
  readonly name: string
  /** Last changed, ms since 1970. */
  readonly at: number
}

/** All objects below `url/folder`, a page of at most a thousand at a time. */
export async function* listObjects(
  ask: AskStore,
  url: string,
  folder: string,
): AsyncGenerator<ListedObject> {
  const { origin, pathname } = new URL(url)
  const [bucket = '', ...folders] = pathname.slice(1).split('/').map(decodeURIComponent)
  const above = folders.map((one) => `${one}/`).join('')
  let token: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix: `${above}${folder}` })
    if (token) query.set('continuation-token', token)
    const response = await ask('GET', `${origin}/${bucket}?${query}`)
    const page = await response.text()
    if (!response.ok) throw new Error(`the photo store answered ${response.status} to a list`)
    for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const name = textOf(entry, 'Key')
      const at = Date.parse(textOf(entry, 'LastModified') ?? '')
      if (name && !Number.isNaN(at)) yield { name: name.slice(above.length), at }
    }
    token = textOf(page, 'NextContinuationToken')
  } while (token)
}

/** The names are our own hashes; only a token of the store may hold signs that XML escapes. */
const textOf = (xml: string, tag: string): string | undefined =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`)
    .exec(xml)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
