import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

/** In the order in which they are asked for a letter: the app's own font first. */
const families = {
  latin: 'fira-sans/files/fira-sans-latin-W-normal.woff',
  'latin-ext': 'fira-sans/files/fira-sans-latin-ext-W-normal.woff',
  cyrillic: 'fira-sans/files/fira-sans-cyrillic-W-normal.woff',
  'cyrillic-ext': 'fira-sans/files/fira-sans-cyrillic-ext-W-normal.woff',
  greek: 'fira-sans/files/fira-sans-greek-W-normal.woff',
  arabic: 'noto-sans-arabic/files/noto-sans-arabic-arabic-W-normal.woff',
  math: 'noto-sans-arabic/files/noto-sans-arabic-math-W-normal.woff',
  // What young people write with. One weight, one colour: paper is patient.
  emoji: 'noto-emoji/files/noto-emoji-emoji-400-normal.woff',
} as const
export type Family = keyof typeof families
export type Weight = 400 | 600

const names = Object.keys(families) as Family[]
const find = createRequire(import.meta.url)
const kept = new Map<string, Buffer>()
const opened = new Map<Family, Font>()

/** Read once, and only by who has letters of this kind. */
export function fontBytes(family: Family, weight: Weight): Buffer {
  const name = `@fontsource/${families[family].replace('W', String(weight))}`
  const bytes = kept.get(name) ?? readFileSync(find.resolve(name))
  kept.set(name, bytes)
  return bytes
}

const cover = new Map<string, Family | undefined>()

/** The first font that can write this sign; undefined: none of ours can. */
export function familyOf(sign: string): Family | undefined {
  if (cover.has(sign)) return cover.get(sign)
  const point = sign.codePointAt(0) ?? 0
  const found = names.find((family) => fontOf(family).hasGlyphForCodePoint(point))
  cover.set(sign, found)
  return found
}

function fontOf(family: Family): Font {
  const known = opened.get(family)
  if (known) return known
  const font = create(fontBytes(family, 400))
  // A collection has several fonts in one file; none of ours is one.
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError(`no single font: ${family}`)
  opened.set(family, font)
  return font
}
