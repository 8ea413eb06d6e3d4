import PDFDocument from 'pdfkit'
import { type Family, fontBytes, runsOf, type Weight } from './fonts.ts'

export const ink = '#14262b'
export const muted = '#4a5c61'
export const petrol = '#0b5563'
export const paleLine = '#d9d5ca'

const margin = 50
const left = margin
export const width = 595.28 - 2 * margin
const bottom = 841.89 - margin

export interface Style {
  readonly size?: number
  readonly weight?: Weight
  readonly colour?: string
}

/** A sheet of A4 that is filled from above; knows where it is and turns the page by itself. */
export function createPaper(title: string) {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin, bufferPages: false, lang: 'de' },
    // Without it the library reads a font of its own from a file that a bundle does not have.
    font: '',
    info: { Title: title },
  })
  const known = new Set<string>()
  const font = (family: Family, weight: Weight) => {
    const name = `${family}-${weight}`
    if (!known.has(name)) doc.registerFont(name, fontBytes(family, weight))
    known.add(name)
    doc.font(name)
  }
  let y = margin
  const room = (height: number) => {
    if (y + height <= bottom) return
    doc.addPage()
    y = margin
  }
  /** One line or several, within a width; where it ends the next thing begins. */
  function text(
    words: string,
    { size = 10, weight = 400, colour = ink }: Style = {},
    x = 0,
    wide = width,
  ) {
    const runs = runsOf(words.replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' ')))
    font('latin', weight)
    doc.fontSize(size)
    const height = doc.heightOfString(words, { width: wide })
    room(height)
    doc.fillColor(colour)
    for (const [at, run] of runs.entries()) {
      font(run.family, weight)
      const options = { width: wide, continued: at < runs.length - 1 }
      if (at === 0) doc.text(run.text, left + x, y, options)
      else doc.text(run.text, options)
    }
    return height
  }
  return {
    doc,
    room,
    text,
    get y() {
      return y
    },
    left,
    down: (by: number) => {
      y += by
    },
    line: (words: string, style?: Style) => {
      y += text(words, style) + 3
    },
    box: (x: number, top: number, w: number, h: number, colour: string) =>
      doc.rect(left + x, top, w, h).fill(colour),
  }
}
export type Paper = ReturnType<typeof createPaper>
