import type { Material } from '#domain/lab/results/material.ts'
import { chosen } from '#domain/lab/results/sheet.ts'
import type { Count, SummaryHead, SummaryOf } from '#domain/lab/results/summary.ts'
import { allOptions } from './choices.ts'

type Option = SummaryOf<'ranking'>['options'][number]

export function ranking(head: SummaryHead, material: Material): SummaryOf<'ranking'> {
  const orders = material.sheets.flatMap((sheet) =>
    sheet.at(material.field.path).map(({ value }) => chosen(value)),
  )
  const offered = allOptions(material, new Set(orders.flat()))
  const options = offered.map(({ value, label }) => {
    const places = offered.map(
      (_, place) => orders.filter((order) => order[place] === value).length,
    )
    return { value, label, mean: meanPlace(places), places }
  })
  return { ...head, kind: 'ranking', options: bestFirst(options) }
}

/** null: never ranked, or partly withheld. */
export function meanPlace(places: readonly Count[]): number | null {
  let [sum, n] = [0, 0]
  for (const [index, count] of places.entries()) {
    if (count === null) return null
    sum += (index + 1) * count
    n += count
  }
  return n === 0 ? null : sum / n
}

/** What was never ranked stands last, in the order of the form. */
export const bestFirst = (options: readonly Option[]): Option[] =>
  [...options].sort((a, b) => (a.mean ?? Infinity) - (b.mean ?? Infinity) || 0)
