/** Number of a tile in a PMTiles archive: zoom by zoom, within one along a Hilbert curve. */
export function tileId(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3
  let [column, row] = [x, y]
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const right = column & side ? 1 : 0
    const low = row & side ? 1 : 0
    id += side * side * ((3 * right) ^ low)
    column &= side - 1
    row &= side - 1
    if (low) continue
    if (right) [column, row] = [side - 1 - row, side - 1 - column]
    else [column, row] = [row, column]
  }
  return id
}
