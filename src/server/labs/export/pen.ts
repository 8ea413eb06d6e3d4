import PDFDocument from 'pdfkit'
import { type Family, fontBytes, type Weight } from './fonts.ts'
import { type Line, linesOf } from './typeset.ts'

export const ink = '#14262b'

export interface Style {
  readonly size?: number
  readonly weight?: Weight
  readonly colour?: string
  /** What it is, for whoever has the file read to them. */
  readonly tag?: 'H1' | 'H2' | 'P'
}

export interface Box {
  readonly x: number
  readonly wide: number
  readonly top: number
}

export const leading = 1.35

/** Writes lines in all our letters on a document of A4. */
export function createPen(title: string, margin: number) {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin, bufferPages: true, lang: 'de', tagged: true, displayTitle: true },
    ...{ pdfVersion: '1.7' },
    // Without it the library reads a font of its own from a file that a bundle does not have.
    font: '',
    info: { Title: title },
  })
  const known = new Set<string>()
  const widths = new Map<string, number>()
  const font = (family: Family, weight: Weight) => {
    const name = `${family}-${weight}`
    if (!known.has(name)) doc.registerFont(name, fontBytes(family, weight))
    known.add(name)
    doc.font(name)
  }
  const set = (words: string, { size = 10, weight = 400 }: Style, wide: number) => {
    doc.fontSize(size)
    // Features named, even none: then a word is shaped as a whole and not letter by letter.
    const measure = (text: string, family: Family) => {
      const key = `${size} ${weight} ${family} ${text}`
      const found = widths.get(key)
      if (found !== undefined) return found
      font(family, weight)
      const wide = doc.widthOfString(text, { features: [] })
      widths.set(key, wide)
      return wide
    }
    return linesOf(words.replaceAll(/[^\P{Cc}\n]/gu, ' '), wide, measure)
  }
  /** One line with its baseline where it belongs, whatever fonts it is made of. */
  const draw = (line: Line, { size = 10, weight = 400, colour = ink }: Style, at: Box) => {
    doc.fontSize(size).fillColor(colour)
    let x = margin + at.x + (line.fromRight ? at.wide - line.width : 0)
    for (const { text, family, width: wide, isSpace } of line.pieces) {
      if (!isSpace) {
        font(family, weight)
        doc.text(text, x, at.top + size, {
          ...{ lineBreak: false, baseline: 'alphabetic', features: [] },
        })
      }
      x += wide
    }
  }
  return { doc, set, draw }
}
