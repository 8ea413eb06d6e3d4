import type { Question } from '#domain/form/form.ts'
import type { Position } from './summary.ts'

/** XForms: `lat long alt accuracy`, points joined by `;`. What is no position is left out. */
export function positionsIn(value: string): readonly Position[] {
  return value.split(';').flatMap((point) => {
    const [lat, lon] = point.trim().split(/\s+/).map(Number)
    const there =
      lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
    return there ? [[lon, lat] as Position] : []
  })
}

/** Several places in one answer: a way in its form, dots in its meaning. */
export const isDots = ({ type, extra }: Pick<Question, 'type' | 'extra'>): boolean =>
  type === 'geotrace' && extra['lab::look'] === 'dots'

const gridMetres = 250
const metresPerDegree = 111_320

/** A question that wants its places only roughly, as the way that leads to somebody's home. */
export const isCoarse = ({ extra }: Pick<Question, 'extra'>): boolean =>
  extra['lab::coarse'] === 'yes'

/** The middle of the grid's cell of 250 m: the same for all who stand in it. */
export function coarsen([lon, lat]: Position): Position {
  const latStep = gridMetres / metresPerDegree
  const row = Math.floor(lat / latStep)
  const midLat = (row + 0.5) * latStep
  // From the row's own latitude, so that all points of a row share one width.
  const lonStep = latStep / Math.max(0.01, Math.cos((midLat * Math.PI) / 180))
  const midLon = (Math.floor(lon / lonStep) + 0.5) * lonStep
  return [round(midLon), round(midLat)]
}

/** About 10 cm: shorter than any answer is exact. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** A way over the grid: cells in turn, each once in a row. */
export const coarsenLine = (line: readonly Position[]): readonly Position[] =>
  line.map(coarsen).filter((point, index, all) => {
    const before = all[index - 1]
    return !before || before[0] !== point[0] || before[1] !== point[1]
  })
