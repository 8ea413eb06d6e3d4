import type { Material } from '#domain/lab/results/material.ts'
import { coarsenLine, isCoarse, isDots, positionsIn } from '#domain/lab/results/places.ts'
import type { Position, SummaryHead, SummaryOf } from '#domain/lab/results/summary.ts'

export function places(head: SummaryHead, material: Material): SummaryOf<'places'> {
  const { sheets, field, options } = material
  const { type } = field.question
  const dots = isDots(field.question)
  const coarse = options.sensitive === true || isCoarse(field.question)
  const ways = sheets.flatMap((sheet) =>
    sheet.at(field.path).map(({ value }) => positionsIn(value)),
  )
  const shown = coarse ? ways.map(coarsenLine) : ways
  const drawn = shown.filter((way) => way.length > 1).map((way): Position[] => [...way])
  const points = type === 'geopoint' || dots ? shown.flat() : []
  return {
    ...{ ...head, kind: 'places', coarse },
    points: inSpace(points),
    lines: type === 'geotrace' && !dots ? drawn : [],
    areas: type === 'geoshape' ? drawn.filter((way) => way.length > 2) : [],
  }
}

/** Ordered by place, so that the order of arrival tells nothing. */
const inSpace = (points: readonly Position[]): Position[] =>
  [...points].sort(([a, b], [c, d]) => a - c || b - d)
