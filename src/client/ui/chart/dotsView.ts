import type { Position, SummaryOf } from '#domain/lab/results/summary.ts'

export interface DotsView {
  readonly width: number
  readonly height: number
  readonly project: (place: Position) => readonly [x: number, y: number]
  /** A round length and how wide it is drawn. */
  readonly scale: { readonly metres: number; readonly width: number }
}

const width = 800
const height = 500
const metresPerDegree = 111_320
/** Never nearer than this: one dot alone stands in its surroundings, not in a void. */
const leastMetres = 400

/** The part of the world in which all dots, ways and areas are seen, with air around them. */
export function dotsView({ points, lines, areas }: SummaryOf<'places'>): DotsView {
  const all = [...points, ...lines.flat(), ...areas.flat()]
  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)]
  const [west, east, south, north] = [least(lons), most(lons), least(lats), most(lats)]
  const [midLon, midLat] = [(west + east) / 2, (south + north) / 2]
  const perLon = metresPerDegree * Math.max(0.01, Math.cos((midLat * Math.PI) / 180))
  const metresWide = Math.max(leastMetres, (east - west) * perLon * 1.2)
  const metresHigh = Math.max(leastMetres, (north - south) * metresPerDegree * 1.2)
  const perMetre = Math.min(width / metresWide, height / metresHigh)
  const metres = roundLength(width / perMetre / 5)
  return {
    ...{ width, height },
    project: ([lon, lat]) => [
      width / 2 + (lon - midLon) * perLon * perMetre,
      height / 2 - (lat - midLat) * metresPerDegree * perMetre,
    ],
    scale: { metres, width: metres * perMetre },
  }
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)

function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres))
  return ([5, 2].find((one) => one * power <= metres) ?? 1) * power
}

export interface Dot {
  readonly place: Position
  readonly count: number
}

/** Dots at the very same place (on the grid of coarse places: many) become one, larger. */
export function pile(points: readonly Position[]): readonly Dot[] {
  const piles = new Map<string, Dot>()
  for (const place of points) {
    const key = place.join()
    piles.set(key, { place, count: (piles.get(key)?.count ?? 0) + 1 })
  }
  return [...piles.values()]
}
