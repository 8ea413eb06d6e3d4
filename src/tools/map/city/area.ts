import { type Bounds, inOutline, moved, type Outline, type Point } from '#domain/place.ts'

/** The part of the world that a pack is about, as a raster: millions of nodes are asked for it. */
export interface Area {
  /** Around the outline, with the margin. */
  readonly bounds: Bounds
  readonly contains: (lat: number, long: number) => boolean
  /** Whether any part of the rectangle belongs to it. */
  readonly touches: (bounds: Bounds) => boolean
}

const cellM = 50

/** The outline and all that is at most `marginM` away from it, to the nearest 50 metres. */
export function areaAround(outline: Outline, marginM: number): Area {
  const corners = outline.coordinates.flat(2)
  const [longs, lats] = [corners.map(([long]) => long), corners.map(([, lat]) => lat)]
  const southWest = { lat: Math.min(...lats), long: Math.min(...longs) }
  const northEast = { lat: Math.max(...lats), long: Math.max(...longs) }
  const from = moved(southWest, -marginM, -marginM)
  const to = moved(northEast, marginM, marginM)
  const bounds: Bounds = [from.long, from.lat, to.long, to.lat]
  const step = moved(from, cellM, cellM)
  const [cellLat, cellLong] = [step.lat - from.lat, step.long - from.long]
  const columns = Math.ceil((to.long - from.long) / cellLong)
  const rows = Math.ceil((to.lat - from.lat) / cellLat)
  const inner = new Uint8Array(columns * rows)
  for (let cell = 0; cell < inner.length; cell++) {
    const middle: Point = {
      lat: from.lat + (Math.floor(cell / columns) + 0.5) * cellLat,
      long: from.long + ((cell % columns) + 0.5) * cellLong,
    }
    inner[cell] = inOutline(middle, outline) ? 1 : 0
  }
  const cells = widened(inner, columns, Math.ceil(marginM / cellM))
  const row = (lat: number) => Math.floor((lat - from.lat) / cellLat)
  const column = (long: number) => Math.floor((long - from.long) / cellLong)
  const isIn = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && cells[y * columns + x] === 1
  return {
    bounds,
    contains: (lat, long) => isIn(column(long), row(lat)),
    touches: ([west, south, east, north]) => {
      for (let y = Math.max(0, row(south)); y <= Math.min(rows - 1, row(north)); y++) {
        for (let x = Math.max(0, column(west)); x <= Math.min(columns - 1, column(east)); x++) {
          if (isIn(x, y)) return true
        }
      }
      return false
    },
  }
}

/** Every cell within `reach` cells of a full one; a disc, drawn in rows. */
function widened(cells: Uint8Array, columns: number, reach: number): Uint8Array {
  const wide = cells.slice()
  const rows = cells.length / columns
  const halves = Array.from({ length: reach + 1 }, (_, dy) =>
    Math.floor(Math.sqrt(reach ** 2 - dy ** 2)),
  )
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === 0 || isInner(cells, cell, columns)) continue
    const [x, y] = [cell % columns, Math.floor(cell / columns)]
    for (let dy = -reach; dy <= reach; dy++) {
      if (y + dy < 0 || y + dy >= rows) continue
      const half = halves[Math.abs(dy)] ?? 0
      const start = (y + dy) * columns
      wide.fill(1, start + Math.max(0, x - half), start + Math.min(columns, x + half + 1))
    }
  }
  return wide
}

const isInner = (cells: Uint8Array, cell: number, columns: number): boolean =>
  cells[cell - 1] === 1 &&
  cells[cell + 1] === 1 &&
  cells[cell - columns] === 1 &&
  cells[cell + columns] === 1
