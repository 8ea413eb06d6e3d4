import type { RawLabel, RawWords, Source } from '../draft/draft.ts'
import { noLabel } from '../draft/draft.ts'
import type { Place } from '../result.ts'
import { languageTag } from '../sheets/language.ts'
import { type Element, elementsOf, firstOf } from './readXml.ts'

/** One text in all its languages; guidance stands apart. */
export interface Itext {
  readonly label: RawLabel
  readonly guidance: RawLabel
}

export interface Itexts {
  /** The default first; empty: the form has one language and does not name it. */
  readonly languages: readonly string[]
  readonly byId: ReadonlyMap<string, Itext>
}

type Mutable = { text: Record<string, RawWords> } & Record<
  'image' | 'audio' | 'video',
  Record<string, string>
>
const blank = (): Mutable => ({ text: {}, image: {}, audio: {}, video: {} })

export function readItexts(model: Element): Itexts {
  const byId = new Map<string, { label: Mutable; guidance: Mutable }>()
  const languages: string[] = []
  for (const translation of elementsOf(firstOf(model, 'itext') ?? model, 'translation')) {
    const language = languageTag(translation.attributes.lang ?? '')
    const first = translation.attributes.default !== undefined
    if (first) languages.unshift(language)
    else languages.push(language)
    for (const text of elementsOf(translation, 'text')) {
      const id = text.attributes.id ?? ''
      const entry = byId.get(id) ?? { label: blank(), guidance: blank() }
      byId.set(id, entry)
      for (const value of elementsOf(text, 'value')) addValue(entry, language, value)
    }
  }
  return { languages: [...new Set(languages)], byId }
}

function addValue(
  entry: { label: Mutable; guidance: Mutable },
  language: string,
  value: Element,
): void {
  const form = value.attributes.form ?? ''
  const words = wordsIn(value, { sheet: 'itext', row: value.line })
  if (form === 'guidance') entry.guidance.text[language] = words
  else if (form === 'image' || form === 'audio' || form === 'video') {
    entry.label[form][language] = fileName(words.join(''))
  } else if (form === '' || form === 'long' || entry.label.text[language] === undefined) {
    if (form !== 'big-image' && words.length > 0) entry.label.text[language] = words
  }
}

const fileName = (url: string): string => url.trim().replace(/^jr:\/\/[\w-]+\//, '')

/** Text and `<output value="…"/>` in turn; outer white space goes. */
export function wordsIn(element: Element, at: Place): RawWords {
  const words: (string | Source)[] = []
  for (const child of element.children) {
    if (typeof child === 'string') words.push(child)
    else if (child.local === 'output') {
      words.push({ text: child.attributes.value ?? child.attributes.ref ?? "''", at })
    } else words.push(...wordsIn(child, at))
  }
  const [first] = words
  if (typeof first === 'string') words[0] = first.trimStart()
  const last = words.at(-1)
  if (typeof last === 'string') words[words.length - 1] = last.trimEnd()
  return words.filter((one) => one !== '')
}

const itextCall = /^\s*jr:itext\(\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*$/

/** What a label element, or a message's attribute, says: by its id among the itexts, or in place. */
export function textOf(
  source: Element | string | undefined,
  itexts: Itexts,
  at: Place,
): Itext | undefined {
  if (source === undefined) return undefined
  const ref = typeof source === 'string' ? source : source.attributes.ref
  const found = itextCall.exec(ref ?? '')
  if (found) return itexts.byId.get(found[1] ?? found[2] ?? '')
  const words = typeof source === 'string' ? [source] : wordsIn(source, at)
  if (words.length === 0) return undefined
  const language = itexts.languages[0] ?? 'und'
  return { label: { ...noLabel, text: { [language]: words } }, guidance: noLabel }
}
