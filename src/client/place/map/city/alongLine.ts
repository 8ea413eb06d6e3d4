/** A letter, or a whole name, at its place on the sheet. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly angle: number
}

export interface Way {
  /** x, y, x, y … in pixels. */
  readonly points: readonly number[]
  /** Length from the beginning to each point. */
  readonly reached: readonly number[]
  readonly length: number
}

export function wayOf(points: readonly number[]): Way {
  const reached = [0]
  let length = 0
  for (let at = 2; at < points.length; at += 2) {
    const dx = (points[at] ?? 0) - (points[at - 2] ?? 0)
    const dy = (points[at + 1] ?? 0) - (points[at - 1] ?? 0)
    length += Math.hypot(dx, dy)
    reached.push(length)
  }
  return { points, reached, length }
}

/** The point after so many pixels; beyond its ends the way goes straight on. */
export function pointOn({ points, reached }: Way, distance: number): readonly [number, number] {
  let [low, high] = [0, reached.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((reached[middle] ?? 0) <= distance) low = middle
    else high = middle - 1
  }
  const [from = 0, to = 0] = [reached[low], reached[low + 1]]
  const part = to > from ? (distance - from) / (to - from) : 0
  const [x = 0, y = 0, nextX = 0, nextY = 0] = points.slice(2 * low, 2 * low + 4)
  return [x + (nextX - x) * part, y + (nextY - y) * part]
}

/** Radians. Sharper bends between two letters tear a name apart. */
const sharpest = 0.5
/** Flatter than this a name is set in one piece, which keeps its kerning. */
const flat = 0.05
const upsideDown = 1.2

export interface AlongText {
  readonly text: string
  readonly width: number
  readonly size: number
  /** Of a part of the text; asked only where the way bends. */
  readonly measure: (part: string) => number
}

/**
 * Sets a name along a way, its middle after `centre` pixels; undefined where the way bends too
 * sharply. It always reads from left to right.
 */
export function setAlong(
  way: Way,
  { text, width, size, measure }: AlongText,
  centre: number,
): readonly Glyph[] | undefined {
  const [startX, startY] = pointOn(way, centre - width / 2)
  const [endX, endY] = pointOn(way, centre + width / 2)
  const forward = endX >= startX
  const [dx, dy] = forward ? [endX - startX, endY - startY] : [startX - endX, startY - endY]
  const whole = Math.atan2(dy, dx)
  const letters = [...text]
  const glyphAt = (letter: string, middle: number): Glyph => {
    const at = forward ? centre - width / 2 + middle : centre + width / 2 - middle
    const [x, y] = pointOn(way, at)
    return { text: letter, x, y, angle: directionAt(way, at, forward ? size * 0.7 : size * -0.7) }
  }
  const even = letters.map((letter, at) => glyphAt(letter, ((at + 0.5) / letters.length) * width))
  const most = Math.max(...even.map(({ angle }) => bend(whole, angle)))
  // Halfway round a bend letters would stand on their heads.
  if (most > upsideDown) return undefined
  if (most <= flat) return [{ text, x: (startX + endX) / 2, y: (startY + endY) / 2, angle: whole }]
  let end = 0
  const set = letters.map((letter, at) => {
    const start = end
    end = measure(letters.slice(0, at + 1).join(''))
    return glyphAt(letter, (start + end) / 2)
  })
  const tears = set.some(({ angle }, at) => bend(set[at - 1]?.angle ?? angle, angle) > sharpest)
  return tears ? undefined : set
}

/** The way's direction around a letter, not under it: corners become curves. */
function directionAt(way: Way, at: number, reach: number): number {
  const [ax, ay] = pointOn(way, at - reach)
  const [bx, by] = pointOn(way, at + reach)
  return Math.atan2(by - ay, bx - ax)
}

/** Between two directions, the short way round. */
function bend(from: number, to: number): number {
  const difference = Math.abs(to - from) % (2 * Math.PI)
  return Math.min(difference, 2 * Math.PI - difference)
}
