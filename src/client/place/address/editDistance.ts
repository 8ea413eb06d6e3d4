/**
 * How many letters must be added, left out, changed or swapped with their neighbour (optimal
 * string alignment) to get from one word to the other; more than `most` is `most + 1`.
 */
export const editDistance = (typed: string, word: string, most: number): number =>
  Math.abs(typed.length - word.length) > most ? most + 1 : distances(typed, word, most).whole

/** The same, to the nearest beginning of the word: for what is still being typed. */
export const startDistance = (typed: string, word: string, most: number): number =>
  distances(typed, word, most).start

function distances(typed: string, word: string, most: number): { whole: number; start: number } {
  const width = Math.min(word.length, typed.length + most)
  let before: number[] = []
  let above = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const line = [row]
    let least = row
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === word[column - 1]
      let cost = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      )
      if (isSwap(typed, row, word, column)) cost = Math.min(cost, at(before, column - 2) + 1)
      line.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return { whole: most + 1, start: most + 1 }
    before = above
    above = line
  }
  const whole = width === word.length ? at(above, width) : most + 1
  return { whole: Math.min(whole, most + 1), start: Math.min(most + 1, ...above) }
}

const isSwap = (typed: string, row: number, word: string, column: number): boolean =>
  row > 1 &&
  column > 1 &&
  typed[row - 1] === word[column - 2] &&
  typed[row - 2] === word[column - 1]

const at = (line: readonly number[], column: number): number => line[column] ?? Infinity
