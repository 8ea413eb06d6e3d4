import type { Material } from '#domain/lab/results/material.ts'
import type { SummaryHead, SummaryOf } from '#domain/lab/results/summary.ts'

type Unit = SummaryOf<'dates'>['unit']

const mostBins = 31
const lengths = { day: 10, month: 7, year: 4 } as const

export function dates(head: SummaryHead, material: Material): SummaryOf<'dates'> {
  const { sheets, field } = material
  const values = sheets.flatMap((sheet) => sheet.at(field.path).map(({ value }) => value))
  const unit = unitFor(field.question.type, values)
  const counts = new Map<string, number>()
  for (const value of values) {
    const key = keyOf(value, unit)
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const bins = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...head, kind: 'dates', unit, bins: bins.map(([key, count]) => ({ key, count })) }
}

/** The finest that a reader still takes in: days, else months, else years; hours for a time. */
function unitFor(type: string, values: readonly string[]): Unit {
  if (type === 'time') return 'hour'
  const units = ['day', 'month'] as const
  const few = (unit: Unit) => new Set(values.map((value) => keyOf(value, unit))).size <= mostBins
  return units.find(few) ?? 'year'
}

const keyOf = (value: string, unit: Unit): string =>
  unit === 'hour'
    ? (/^(\d\d):/.exec(value)?.[1] ?? '')
    : (/^\d{4}-\d\d-\d\d/.exec(value)?.[0].slice(0, lengths[unit]) ?? '')
