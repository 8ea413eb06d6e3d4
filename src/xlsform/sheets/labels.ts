import type { RawLabel, RawWords, Source } from '../draft/draft.ts'
import type { Column } from './columns.ts'
import { languageTag } from './language.ts'
import { placeOf, type Row } from './sheet.ts'

const piece = /\$\{[^}]*\}|<output\s+value\s*=\s*(?:"([^"]*)"|'([^']*)')\s*(?:\/>|>\s*<\/output>)/g

/** Cuts a text at `${name}` and `<output value="…"/>`. */
export function wordsOf(text: string, at: Source['at']): RawWords {
  const words: (string | Source)[] = []
  let from = 0
  for (const found of text.matchAll(piece)) {
    if (found.index > from) words.push(text.slice(from, found.index))
    words.push({ text: found[1] ?? found[2] ?? found[0], at })
    from = found.index + found[0].length
  }
  if (from < text.length) words.push(text.slice(from))
  return words
}

type Texts = Record<string, string>

/** Label, hint or message of a row in all languages. `plain`: language of a column without one. */
export function readLabel(
  row: Row,
  columns: readonly Column[],
  names: { readonly text: string; readonly media: boolean },
  plain: string,
): RawLabel {
  const text: Record<string, RawWords> = {}
  const media: Record<string, Texts> = {}
  for (const column of columns) {
    const cell = (row.cells[column.heading.index] ?? '').trim()
    if (cell === '') continue
    const language = column.language === undefined ? plain : languageTag(column.language)
    const isFile = names.media && mediaNames.has(column.name)
    if (isFile) putFile(media, column.name, language, cell)
    if (column.name !== names.text) continue
    text[language] = wordsOf(cell, placeOf(row, column.heading.raw))
  }
  const { image = media['big-image'] ?? {}, audio = {}, video = {} } = media
  return { text, image, audio, video }
}

function putFile(media: Record<string, Texts>, kind: string, language: string, cell: string): void {
  media[kind] = { ...media[kind], [language]: cell.replace(/^jr:\/\/\w+\//, '') }
}

const mediaNames = new Set(['image', 'audio', 'video', 'big-image'])

/** In the order of the sheets, the default language first. */
export function languagesOf(
  columns: readonly Column[],
  rows: readonly Row[],
  plain: string,
  wish: string | undefined,
): string[] {
  const found = new Set<string>()
  for (const { name, language, heading } of columns) {
    const words = ['label', 'hint', 'guidance', 'requiredMessage', 'constraintMessage']
    if (![...words, 'image', 'audio', 'video'].includes(name)) continue
    if (!rows.some((row) => (row.cells[heading.index] ?? '').trim() !== '')) continue
    found.add(language === undefined ? plain : languageTag(language))
  }
  const list = [...found]
  const first = wish !== undefined && found.has(wish) ? wish : list[0]
  if (first === undefined) return [plain]
  return [first, ...list.filter((one) => one !== first)]
}
