import { moved, type Point } from '#domain/place.ts'

/** Metres to the east and north of the town's middle. */
export type Spot = readonly [east: number, north: number]

/** In the North Sea, 50 km from any land: nobody can take it for a place that exists. */
export const middle: Point = { lat: 54.4, long: 7.2 }

export const pointOf = ([east, north]: Spot): Point => moved(middle, north, east)

/**
 * A town as a bent grid: `size` blocks to each side of the market. Between two of its rows runs
 * the river, between two others the railway.
 */
export interface Plan {
  readonly size: number
  readonly corner: (column: number, row: number) => Spot
  /** Whether a crossing lies within the built-up town. */
  readonly isTown: (column: number, row: number) => boolean
  /** The row south of the river, and the one south of the railway. */
  readonly riverRow: number
  readonly railRow: number
  readonly halfWidthM: number
  readonly halfHeightM: number
  readonly riverAt: (east: number) => number
  readonly railAt: (east: number) => number
}

export const [blockM, depthM] = [165, 118]
const [riverGapM, railGapM] = [120, 70]

export function planOf(size: number): Plan {
  const riverRow = -Math.ceil(size * 0.35) - 1
  const railRow = Math.ceil(size * 0.55)
  const flatNorth = (row: number) =>
    row * depthM + (row > railRow ? railGapM : 0) - (row <= riverRow ? riverGapM : 0)
  const bend = ([east, north]: Spot): Spot => [
    east + 55 * Math.sin(north / 540) + 14 * Math.sin((east + 2 * north) / 230),
    north + 60 * Math.sin(east / 690) + 12 * Math.sin((north - east) / 210),
  ]
  const between = (row: number, gapM: number) => (east: number) => {
    const south = flatNorth(row)
    return bend([east, south + (depthM + gapM) / 2])[1]
  }
  return {
    size,
    corner: (column, row) => bend([column * blockM, flatNorth(row)]),
    isTown: (column, row) => {
      const [x, y] = [column / size, row / size]
      const ragged = 0.09 * Math.sin(5 * Math.atan2(y, x)) + 0.05 * Math.sin(11 * Math.atan2(y, x))
      return Math.abs(x) ** 2.4 + Math.abs(y) ** 2.4 < 0.86 + ragged
    },
    riverRow,
    railRow,
    halfWidthM: size * blockM + 260,
    halfHeightM: size * depthM + 330,
    riverAt: between(riverRow, riverGapM),
    railAt: between(railRow, railGapM),
  }
}

/** The border: a rounded box, so that the town has fields and woods around it. */
export function borderOf({ halfWidthM, halfHeightM }: Plan): Spot[] {
  const steps = 48
  const ring = Array.from({ length: steps }, (_, step): Spot => {
    const angle = (2 * Math.PI * step) / steps
    const reach = 1 + 0.035 * Math.sin(3 * angle) + 0.025 * Math.sin(7 * angle + 1)
    const [x, y] = [Math.cos(angle), Math.sin(angle)]
    const round = 1 / (Math.abs(x) ** 3.2 + Math.abs(y) ** 3.2) ** (1 / 3.2)
    return [x * round * reach * halfWidthM, y * round * reach * halfHeightM]
  })
  return [...ring, ...ring.slice(0, 1)]
}
