/** Longer words do not come; their ends would not be compared. */
const longest = 62
const [first, second, third] = [0, 1, 2].map(() => new Uint8Array(longest + 2))

/**
 * How many letters must be added, left out, changed or swapped with their neighbour (optimal
 * string alignment) to get from one word to the other; more than `most` is `most + 1`.
 */
export const editDistance = (typed: string, word: string, most: number): number =>
  Math.abs(typed.length - word.length) > most
    ? most + 1
    : distances(typed, word, most, (_, whole) => whole)

/**
 * The same to the whole word, and to the nearest beginning of it, for what is still being typed.
 * Three rows of the table are kept and used again: this runs a thousand times a keystroke.
 */
export function distances<T>(
  typed: string,
  word: string,
  most: number,
  use: (start: number, whole: number) => T,
): T {
  const none = most + 1
  const height = Math.min(typed.length, longest)
  const width = Math.min(word.length, height + most, longest)
  let [before, above, line] = [first, second, third] as readonly [Row, Row, Row]
  for (let column = 0; column <= width; column++) above[column] = column
  for (let row = 1; row <= height; row++) {
    if (fillRow({ before, above, line, row, width, typed, word }) > most) return use(none, none)
    ;[before, above, line] = [above, line, before]
  }
  let start = none
  for (let column = 0; column <= width; column++) start = Math.min(start, above[column] ?? none)
  const whole = width === word.length ? Math.min(above[width] ?? none, none) : none
  return use(start, whole)
}

type Row = Uint8Array<ArrayBuffer>

interface Step {
  readonly before: Row
  readonly above: Row
  readonly line: Row
  readonly row: number
  readonly width: number
  readonly typed: string
  readonly word: string
}

/** The least of the row: it never shrinks again, so more than enough ends the comparison. */
function fillRow({ before, above, line, row, width, typed, word }: Step): number {
  const letter = typed.charCodeAt(row - 1)
  const last = row > 1 ? typed.charCodeAt(row - 2) : -1
  line[0] = row
  let [left, least] = [row, row]
  for (let column = 1; column <= width; column++) {
    const other = word.charCodeAt(column - 1)
    const changed = (above[column - 1] ?? 0) + (letter === other ? 0 : 1)
    let cost = Math.min((above[column] ?? 0) + 1, left + 1, changed)
    const isSwap = column > 1 && last === other && letter === word.charCodeAt(column - 2)
    if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
    line[column] = cost
    left = cost
    if (cost < least) least = cost
  }
  return least
}
