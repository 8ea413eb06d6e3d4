import { minimumCell } from './options.ts'
import type { Count } from './summary.ts'

/**
 * Withholds what speaks of fewer than five people, and as much beside it as it takes so that the
 * sums do not give it away. Rows and columns of `cells` are shown with their sums.
 *
 * A withheld cell is safe when a second table of counts fits all that is shown. Such a table is a
 * round trip over withheld cells, one up, one down; cells that are 0 cannot go down.
 *
 * Undefined: no such table can be made, all must stay closed.
 */
export function shield(cells: readonly (readonly number[])[]): Count[][] | undefined {
  const closed = cells.map((row) => row.map((count) => count > 0 && count < minimumCell))
  for (;;) {
    const open = firstUnsafe(cells, closed)
    if (!open) break
    if (!closeBeside(cells, closed, open)) return undefined
  }
  return cells.map((row, r) => row.map((count, c) => (closed[r]?.[c] ? null : count)))
}

type Cells = readonly (readonly number[])[]
type Closed = readonly boolean[][]
type Place = readonly [row: number, column: number]

function firstUnsafe(cells: Cells, closed: Closed): Place | undefined {
  const isSmall = ([r, c]: Place) => {
    const count = cells[r]?.[c] ?? 0
    return count > 0 && count < minimumCell
  }
  return placesIn(cells).find((place) => isSmall(place) && !isSafe(cells, closed, place))
}

/** Some other table has another number here. */
const isSafe = (cells: Cells, closed: Closed, place: Place): boolean =>
  mayMove(cells, closed, place, 'up') || mayMove(cells, closed, place, 'down')

/**
 * A walk from this cell's row back to its column over other withheld cells: along a row one cell
 * goes one way, along a column another the other way, and every sum stays.
 */
function mayMove(cells: Cells, closed: Closed, [row, column]: Place, way: 'up' | 'down'): boolean {
  const inRows = way === 'up' ? 'down' : 'up'
  const steps = placesIn(cells).filter(([r, c]) => closed[r]?.[c] && !(r === row && c === column))
  const can = ([r, c]: Place, to: 'up' | 'down') => to === 'up' || (cells[r]?.[c] ?? 0) > 0
  const rows = new Set([row])
  const columns = new Set<number>()
  for (const here of rows) {
    for (const [, c] of steps.filter((step) => step[0] === here && can(step, inRows))) {
      columns.add(c)
      for (const step of steps.filter((one) => one[1] === c && can(one, way))) rows.add(step[0])
    }
    if (columns.has(column)) return true
  }
  return false
}

const placesIn = (cells: Cells): readonly Place[] =>
  cells.flatMap((row, r) => row.map((_, c): Place => [r, c]))

/** Closes the cheapest rectangle through this cell in which counts can be shifted. */
function closeBeside(cells: Cells, closed: Closed, [row, column]: Place): boolean {
  const at = (r: number, c: number) => cells[r]?.[c] ?? 0
  const price = ([r, c]: Place) => (closed[r]?.[c] ? 0 : at(r, c) + 1)
  const corners = ([r, c]: Place): readonly Place[] => [
    [r, c],
    [row, c],
    [r, column],
  ]
  const cost = (place: Place) => corners(place).reduce((sum, one) => sum + price(one), 0)
  const [best] = placesIn(cells)
    .filter(([r, c]) => r !== row && c !== column)
    .filter(([r, c]) => at(r, c) > 0 || (at(row, c) > 0 && at(r, column) > 0))
    .sort((a, b) => cost(a) - cost(b))
  if (!best) return false
  for (const [r, c] of corners(best)) {
    const line = closed[r]
    if (line) line[c] = true
  }
  return true
}
