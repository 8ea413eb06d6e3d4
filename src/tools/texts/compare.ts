import type { Texts } from './catalogue.ts'
import { keysFor, sourceOf } from './plurals.ts'

export interface TextProblem {
  readonly key: string
  readonly what:
    | 'missing'
    | 'extra'
    | 'empty'
    | 'placeholders'
    | 'tags'
    | 'script'
    | 'same_as_german'
    | 'spaces'
    | 'too_long'
}

interface Options {
  readonly language: string
  /** Texts that are rightly the same in German and elsewhere: names, "E-Mail". */
  readonly same?: readonly string[]
}

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/gu,
  el: /\p{Script=Greek}/gu,
  bg: /\p{Script=Cyrillic}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  uk: /\p{Script=Cyrillic}/gu,
}
const leastScriptShare = 0.6

/** What fits on a button of a phone 320 px wide, beside its picture. */
const buttonLength = 24
const growth = 1.6

const placeholder = /\{\{\s*([\w.]+)[^}]*\}\}/g
const tag = /<\/?\w+[^>]*>/g

const placeholdersIn = (text: string) =>
  new Set([...text.matchAll(placeholder)].map(([, name]) => name))
const tagsIn = (text: string) => [...text.matchAll(tag)].map(([whole]) => whole).sort()
const lettersIn = (text: string) => text.replace(placeholder, '').match(/\p{L}/gu) ?? []

/** A number may be said in a word where there is only one: "Ein Foto fehlt". */
function samePlaceholders(text: string, german: string, key: string): boolean {
  const own = placeholdersIn(text)
  const wanted = placeholdersIn(german)
  if (/_(zero|one|two)$/.test(key)) {
    own.delete('count')
    wanted.delete('count')
  }
  return own.size === wanted.size && [...wanted].every((name) => own.has(name))
}

/** Latin words may stand among others (names of things to tap); the text as a whole may not be Latin. */
function inRightScript(text: string, german: string, { language, same = [] }: Options): boolean {
  const script = scripts[language]
  // Names, addresses and abbreviations stay as they are, and as German has them.
  const named = new Set(german.match(/[\p{L}\p{N}@.-]+/gu))
  const own = text.replace(/[A-Za-zÀ-ſ0-9@.-]+/g, (word) => (named.has(word) ? '' : word))
  const letters = lettersIn(own)
  if (!script || letters.length < 4 || same.includes(text)) return true
  return (letters.join('').match(script) ?? []).length / letters.length >= leastScriptShare
}

const isLabel = (german: string) => german.length <= buttonLength && !/[.!?:…\n]|\{\{/.test(german)

const isTooLong = (text: string, german: string) =>
  isLabel(german) && text.length > Math.max(buttonLength, Math.ceil(german.length * growth))

function problemsOf(key: string, text: string, german: string, options: Options) {
  const { same = [] } = options
  const isSame = text === german && lettersIn(german).length > 3 && !same.includes(german)
  return (
    [
      ['empty', text.trim() === ''],
      ['placeholders', !samePlaceholders(text, german, key)],
      ['tags', tagsIn(text).join() !== tagsIn(german).join()],
      ['script', !inRightScript(text, german, options)],
      ['same_as_german', isSame],
      ['spaces', text !== text.trim() || / {2}/.test(text)],
      ['too_long', isTooLong(text, german)],
    ] as const
  ).flatMap(([what, isSo]) => (isSo ? [{ key, what }] : []))
}

/** What is wrong with one namespace of a language, measured against the German one. */
export function compareTexts(source: Texts, own: Texts, options: Options): TextProblem[] {
  const wanted = keysFor(source, options.language)
  const missing = wanted
    .filter((key) => !own.has(key))
    .map((key) => ({ key, what: 'missing' }) as const)
  const known = new Set(wanted)
  const extra = [...own.keys()].filter((key) => !known.has(key))
  const wrong = [...own].flatMap(([key, text]) => {
    const german = sourceOf(key, source)
    return german === undefined ? [] : problemsOf(key, text, german, options)
  })
  return [...missing, ...extra.map((key) => ({ key, what: 'extra' }) as const), ...wrong]
}
