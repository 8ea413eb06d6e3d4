/** Pixels of the sheet, not of the screen. */
export interface Dot {
  readonly x: number
  readonly y: number
}
export type Mark =
  | {
      readonly kind: 'stroke'
      readonly colour: string
      readonly width: number
      readonly dots: readonly Dot[]
    }
  | { readonly kind: 'words'; readonly text: string }

export interface Size {
  readonly width: number
  readonly height: number
}
export type Picture = (CanvasImageSource & Size) | undefined

const paper = '#ffffff'
const ink = '#14262b'

/** Everything on the sheet, from its ground up. */
export function paintSheet(
  pen: CanvasRenderingContext2D,
  size: Size,
  ground: Picture,
  marks: readonly Mark[],
): void {
  pen.fillStyle = paper
  pen.fillRect(0, 0, size.width, size.height)
  if (ground) pen.drawImage(ground, 0, 0, size.width, size.height)
  for (const mark of marks) {
    if (mark.kind === 'stroke') paintStroke(pen, mark)
    else paintWords(pen, size, mark.text, ground !== undefined)
  }
}

function paintStroke(
  pen: CanvasRenderingContext2D,
  { colour, width, dots }: Extract<Mark, { kind: 'stroke' }>,
): void {
  const [first, ...others] = dots
  if (!first) return
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(first.x, first.y)
  // A tap alone is a dot: a line of no length draws one with round ends.
  pen.lineTo(first.x, first.y)
  // Through the middles of its pieces a line runs smooth.
  others.forEach((dot, at) => {
    const next = others[at + 1]
    if (next) pen.quadraticCurveTo(dot.x, dot.y, (dot.x + next.x) / 2, (dot.y + next.y) / 2)
    else pen.lineTo(dot.x, dot.y)
  })
  pen.stroke()
}

/** In the middle of an empty sheet; over a photo on a band at its lower edge. */
function paintWords(
  pen: CanvasRenderingContext2D,
  { width, height }: Size,
  text: string,
  onPhoto: boolean,
): void {
  const fontPx = Math.round(width / 24)
  pen.font = `600 ${fontPx}px "Fira Sans", system-ui, sans-serif`
  const lines = wrapWords(text, width * 0.88, (words) => pen.measureText(words).width)
  const lineHeight = fontPx * 1.35
  const block = lines.length * lineHeight
  const top = onPhoto ? Math.max(0, height - block - fontPx) : Math.max(0, (height - block) / 2)
  if (onPhoto) {
    pen.fillStyle = 'rgb(255 255 255 / 88%)'
    pen.fillRect(0, top, width, height - top)
  }
  pen.fillStyle = ink
  pen.textAlign = 'center'
  pen.textBaseline = 'top'
  lines.forEach((line, at) => {
    pen.fillText(line, width / 2, top + fontPx / 2 + at * lineHeight)
  })
}

/** Lines no wider than `width`, as long as no single word is. */
export function wrapWords(
  text: string,
  width: number,
  measure: (words: string) => number,
): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word
      if (line && measure(longer) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return line ? [...lines, line] : lines
  })
}
