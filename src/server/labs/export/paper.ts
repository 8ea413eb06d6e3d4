import { createPen, leading, type Style } from './pen.ts'

export const muted = '#4a5c61'
export const petrol = '#0b5563'
export const paleLine = '#d9d5ca'

const margin = 50
const left = margin
export const width = 595.28 - 2 * margin
const height = 841.89
/** The foot of the page stands below it. */
const bottom = height - margin - 10

/** Sheets of A4 that are filled from above; knows where it is and turns the page by itself. */
export function createPaper(title: string) {
  const { doc, set, draw } = createPen(title, margin)
  let y = margin
  const room = (wish: number) => {
    if (y + wish <= bottom) return
    // Marks of what is being said go on over the edge.
    doc.continueOnNewPage()
    y = margin
  }
  /** Within a width, beside other things; the page is turned before, by `room`. */
  function text(words: string, style: Style = {}, x = 0, wide = width): number {
    const lines = set(words, style, wide)
    const step = (style.size ?? 10) * leading
    said(style.tag ?? 'P', () => {
      for (const [at, line] of lines.entries()) draw(line, style, { x, wide, top: y + at * step })
    })
    return lines.length * step
  }
  function said(tag: string, work: () => void) {
    doc.addStructure(doc.struct(tag, {}, [work]))
  }
  /** Lines one below the other, over as many pages as it takes. */
  function line(words: string, style: Style = {}, x = 0) {
    const wide = width - x
    const lines = set(words, style, wide)
    const step = (style.size ?? 10) * leading
    said(style.tag ?? 'P', () => {
      for (const one of lines) {
        room(step)
        draw(one, style, { x, wide, top: y })
        y += step
      }
    })
    y += 3
  }
  const widthOf = (words: string, style: Style) =>
    Math.max(0, ...set(words, style, width).map((one) => one.width))
  const heightOf = (words: string, style: Style, wide = width) =>
    set(words, style, wide).length * (style.size ?? 10) * leading
  /** What only decorates is passed over by a voice. */
  const shape = (work: () => void) => {
    doc.markContent('Artifact', { type: 'Layout' })
    work()
    doc.endMarkedContent()
  }
  /** A picture, and what it shows in words. */
  const figure = (alt: string, work: () => void) =>
    doc.addStructure(doc.struct('Figure', { alt }, [work]))
  return {
    ...{ doc, room, text, line, shape, figure, left, heightOf, widthOf },
    /** A word within a picture that is drawn: no text of its own. */
    label: (words: string, style: Style, [x, top]: readonly [number, number]) => {
      const wide = width
      for (const one of set(words, style, wide)) draw(one, style, { x, wide, top })
    },
    get y() {
      return y
    },
    down: (by: number) => {
      y += by
    },
    box: (x: number, top: number, w: number, h: number, colour: string) =>
      shape(() => doc.rect(left + x, top, w, h).fill(colour)),
    /** Below each page, once it is known how many there are. */
    feet: (words: (page: number, count: number) => string) => {
      const { count } = doc.bufferedPageRange()
      for (let page = 0; page < count; page++) {
        doc.switchToPage(page)
        const style = { size: 8.5, colour: muted }
        shape(() => {
          for (const one of set(words(page + 1, count), style, width))
            draw(one, style, { x: 0, wide: width, top: height - margin + 4 })
        })
      }
    },
  }
}
export type Paper = ReturnType<typeof createPaper>
