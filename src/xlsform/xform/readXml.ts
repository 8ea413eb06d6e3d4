import { SaxesParser } from 'saxes'

export interface Element {
  /** Without its prefix. */
  readonly local: string
  readonly prefix: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
  readonly line: number
}

export type XmlResult =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly message: string; readonly line: number }

/** Well-formed XML as a tree; entities other than XML's own are refused, so nothing can explode. */
export function readXml(text: string): XmlResult {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const top: Element = { local: '', prefix: '', attributes: {}, children: [], line: 0 }
  const open: Element[] = [top]
  let trouble: { message: string; line: number } | undefined
  parser.on('error', (error) => {
    trouble ??= { message: error.message.replace(/^\d+:\d+: /, ''), line: parser.line }
  })
  parser.on('opentag', ({ name, attributes }) => {
    const [local = '', prefix = ''] = name.split(':').reverse()
    const element: Element = { local, prefix, attributes, children: [], line: parser.line }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const add = (piece: string) => void open.at(-1)?.children.push(piece)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text.replace(/^\ufeff/, '').trimStart()).close()
  if (trouble) return { ok: false, ...trouble }
  const root = elementsOf(top)[0]
  if (!root) return { ok: false, message: 'there is no element in it', line: 1 }
  return { ok: true, root }
}

export const elementsOf = (element: Element, local?: string): Element[] =>
  element.children.filter(
    (one): one is Element =>
      typeof one !== 'string' && (local === undefined || one.local === local),
  )

export const firstOf = (element: Element | undefined, local: string): Element | undefined =>
  element && elementsOf(element, local)[0]

/** All text directly inside, trimmed. */
export const childText = (element: Element): string =>
  element.children
    .filter((one) => typeof one === 'string')
    .join('')
    .trim()
