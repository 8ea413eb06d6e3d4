import type { Bounds } from '#domain/place.ts'

export interface TileAddress {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** Web Mercator: the tile that a point lies in. */
export function tileAt(long: number, lat: number, z: number): TileAddress {
  const side = 2 ** z
  const phi = (lat * Math.PI) / 180
  const y = ((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * side
  return { z, x: Math.floor(((long + 180) / 360) * side), y: Math.floor(y) }
}

export function boundsOfTile({ z, x, y }: TileAddress): Bounds {
  const side = 2 ** z
  const lat = (row: number) =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI
  return [(x / side) * 360 - 180, lat(y + 1), ((x + 1) / side) * 360 - 180, lat(y)]
}

/** All tiles of a zoom that touch the rectangle. */
export function tilesIn([west, south, east, north]: Bounds, z: number): TileAddress[] {
  const [first, last] = [tileAt(west, north, z), tileAt(east, south, z)]
  const tiles: TileAddress[] = []
  for (let y = first.y; y <= last.y; y++) {
    for (let x = first.x; x <= last.x; x++) tiles.push({ z, x, y })
  }
  return tiles
}

/** PMTiles' number of a tile: its place on the Hilbert curve, behind all tiles of smaller zooms. */
export function tileId({ z, x, y }: TileAddress): number {
  let id = (4 ** z - 1) / 3
  let [column, row] = [x, y]
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const right = (column & side) > 0 ? 1 : 0
    const low = (row & side) > 0 ? 1 : 0
    id += side * side * ((3 * right) ^ low)
    if (low === 0) {
      if (right === 1) [column, row] = [side - 1 - (column % side), side - 1 - (row % side)]
      ;[column, row] = [row, column]
    }
  }
  return id
}
