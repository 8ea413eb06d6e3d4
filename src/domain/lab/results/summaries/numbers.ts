import type { Material } from '#domain/lab/results/material.ts'
import { edgesFor, numbersIn, statsOf } from '#domain/lab/results/numbers.ts'
import type { SummaryHead, SummaryOf } from '#domain/lab/results/summary.ts'

export function numbers(head: SummaryHead, material: Material): SummaryOf<'numbers'> {
  const found = numbersOf(material)
  const { edges, whole, indexOf } = edgesFor(found, boundsOf(material))
  const counts = edges.map(() => 0)
  for (const one of found) {
    const index = indexOf(one)
    counts[index] = (counts[index] ?? 0) + 1
  }
  const stats = statsOf(found)
  return {
    ...head,
    kind: 'numbers',
    whole,
    bins: edges.map((edge, index) => ({ ...edge, count: counts[index] ?? 0 })),
    ...(stats ? { stats } : {}),
  }
}

export const numbersOf = ({ sheets, field }: Pick<Material, 'sheets' | 'field'>) =>
  numbersIn(sheets.flatMap((sheet) => sheet.at(field.path).map(({ value }) => value)))

/** A slider's own ends: also what nobody chose is part of the picture. */
export function boundsOf({
  field,
}: Pick<Material, 'field'>): readonly [number, number] | undefined {
  const { type, parameters } = field.question
  const [start, end] = [Number(parameters.start ?? '0'), Number(parameters.end ?? '10')]
  const known = type === 'range' && Number.isFinite(start) && Number.isFinite(end)
  return known ? [Math.min(start, end), Math.max(start, end)] : undefined
}
