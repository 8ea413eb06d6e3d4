import createBidi from 'bidi-js'
import { type Family, familyOf } from './fonts.ts'

const bidi = createBidi()

/** What is written in one go: one font, one direction, no space in it. In the order of reading. */
export interface Piece {
  readonly text: string
  readonly family: Family
  /** Of the Unicode bidirectional algorithm: odd runs from right to left. */
  readonly level: number
  readonly isSpace: boolean
}

export interface Line {
  /** From left to right, as they stand on paper. */
  readonly pieces: readonly (Piece & { readonly width: number })[]
  readonly width: number
  /** The paragraph is written from right to left and stands at the right. */
  readonly fromRight: boolean
}

export type Measure = (text: string, family: Family) => number

/** Lines that fit a width, each piece in its place: also Arabic, and Latin words within it. */
export function linesOf(words: string, wide: number, measure: Measure): readonly Line[] {
  return words.split('\n').flatMap((paragraph) => {
    const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph)
    const base = paragraphs[0]?.level ?? 0
    const pieces = piecesOf(paragraph, levels)
    return wrapped(pieces, wide, measure).map((line) => lineOf(line, base, measure))
  })
}

/** Marks, joiners and the like belong to the sign before them. */
const clings = /\p{M}|\u200D|\uFE0F|\uFE0E|[\u{1F3FB}-\u{1F3FF}]/u
const unknownSign = '\u00B7'

function piecesOf(text: string, levels: Uint8Array): readonly Piece[] {
  const signs: Piece[] = []
  let at = 0
  for (const sign of text) {
    signs.push(pieceOf(sign, levels[at] ?? 0, signs.at(-1)))
    at += sign.length
  }
  return joined(signs)
}

function pieceOf(sign: string, level: number, before: Piece | undefined): Piece {
  if (/\s/.test(sign)) return { text: ' ', family: 'latin', level, isSpace: true }
  if (before && !before.isSpace && clings.test(sign)) return { ...before, text: sign }
  const family = familyOf(sign)
  // What no font of ours can write is a dot, so that nobody takes it for the whole text.
  const text = family ? mirrored(sign, level) : unknownSign
  return { text, family: family ?? 'latin', level, isSpace: false }
}

/** Neighbours that are written in one go become one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last && !piece.isSpace && isAlike(last, piece)) {
      all[all.length - 1] = { ...last, text: last.text + piece.text }
    } else all.push(piece)
  }
  return all
}

const isAlike = (one: Piece, other: Piece): boolean =>
  !one.isSpace && one.family === other.family && one.level === other.level

/** Brackets open the other way where one reads from right to left. */
const mirrored = (sign: string, level: number): string =>
  level % 2 === 1 ? (bidi.getMirroredCharacter(sign) ?? sign) : sign

function wrapped(
  pieces: readonly Piece[],
  wide: number,
  measure: Measure,
): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const word of wordsOf(pieces).flatMap((one) => broken(one, wide, measure))) {
    const width = widthOf(word, measure)
    const isSpace = word.every((piece) => piece.isSpace)
    if (used + width > wide && used > 0 && !isSpace) {
      lines.push([])
      used = 0
    }
    // A line begins with no space.
    if (isSpace && used === 0) continue
    lines.at(-1)?.push(...word)
    used += width
  }
  return lines.map(withoutLastSpace)
}

const widthOf = (word: readonly Piece[], measure: Measure): number =>
  word.reduce((sum, { text, family }) => sum + measure(text, family), 0)

function withoutLastSpace(line: readonly Piece[]): readonly Piece[] {
  const end = line.findLastIndex(({ isSpace }) => !isSpace)
  return line.slice(0, end + 1)
}

function wordsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const words: Piece[][] = []
  for (const piece of pieces) {
    const last = words.at(-1)
    if (last && last[0]?.isSpace === piece.isSpace) last.push(piece)
    else words.push([piece])
  }
  return words
}

/** A word wider than the column (an address, a joke) is cut where it has to be. */
function broken(
  word: readonly Piece[],
  wide: number,
  measure: Measure,
): readonly (readonly Piece[])[] {
  if (widthOf(word, measure) <= wide) return [word]
  const parts: Piece[][] = [[]]
  let used = 0
  for (const sign of word.flatMap(bySign)) {
    const width = measure(sign.text, sign.family)
    if (used + width > wide && used > 0) {
      parts.push([])
      used = 0
    }
    used += width
    parts.at(-1)?.push(sign)
  }
  return parts.map(joined)
}

const bySign = (piece: Piece): readonly Piece[] =>
  [...new Intl.Segmenter().segment(piece.text)].map(({ segment }) => ({ ...piece, text: segment }))

function lineOf(pieces: readonly Piece[], base: number, measure: Measure): Line {
  const measured = inSight(pieces).map((piece) => ({
    ...piece,
    width: measure(piece.text, piece.family),
  }))
  const width = measured.reduce((sum, piece) => sum + piece.width, 0)
  return { pieces: measured, width, fromRight: base % 2 === 1 }
}

/** Rule L2: from the highest level down to the lowest odd one, each run is turned around. */
function inSight(pieces: readonly Piece[]): readonly Piece[] {
  const line = pieces.map((piece) => (needsTurning(piece) ? turned(piece) : piece))
  const highest = line.reduce((most, { level }) => Math.max(most, level), 0)
  for (let level = highest; level > 0; level--) {
    let start = 0
    while (start < line.length) {
      let end = start
      while (end < line.length && (line[end]?.level ?? 0) >= level) end++
      if (end > start + 1) line.splice(start, end - start, ...line.slice(start, end).reverse())
      start = Math.max(end, start + 1)
    }
  }
  return line
}

/** The font engine turns Arabic by itself; marks of other fonts between it do not turn. */
const needsTurning = ({ level, family }: Piece): boolean => level % 2 === 1 && family !== 'arabic'

const turned = (piece: Piece): Piece => ({
  ...piece,
  text: bySign(piece)
    .map(({ text }) => text)
    .reverse()
    .join(''),
})
