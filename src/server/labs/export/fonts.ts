import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const families = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'] as const
export type Family = (typeof families)[number]
export type Weight = 400 | 600

const find = createRequire(import.meta.url)
const kept = new Map<string, Buffer>()

/** Letters of the font that the app itself has; read once. */
export function fontBytes(family: Family, weight: Weight): Buffer {
  const name = `@fontsource/fira-sans/files/fira-sans-${family}-${weight}-normal.woff`
  const bytes = kept.get(name) ?? readFileSync(find.resolve(name))
  kept.set(name, bytes)
  return bytes
}

const ranges: readonly (readonly [Family, RegExp])[] = [
  ['greek', /[\u0370-\u03FF]/u],
  ['cyrillic', /[\u0401\u0410-\u044F\u0451\u0490-\u0491\u04B0-\u04B1\u2116]/u],
  ['cyrillic-ext', /[\u0400-\u052F]/u],
  ['latin-ext', /[\u0100-\u0130\u0132-\u0151\u0154-\u024F\u1E00-\u1EFF]/u],
]

export interface Run {
  readonly family: Family
  readonly text: string
}

/** A text in pieces that one font file can write; the common signs go with what stands before. */
export function runsOf(text: string): readonly Run[] {
  const runs: { family: Family; text: string }[] = []
  for (const sign of text) {
    const family = familyOf(sign, runs.at(-1)?.family)
    const last = runs.at(-1)
    if (last?.family === family) last.text += sign
    else runs.push({ family, text: sign })
  }
  return runs
}

const familyOf = (sign: string, before: Family | undefined): Family =>
  ranges.find(([, range]) => range.test(sign))?.[0] ??
  (sign === ' ' && before !== undefined ? before : 'latin')
