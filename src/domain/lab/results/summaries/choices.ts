import { choicesOf, type NamedValue } from '#domain/lab/results/fields.ts'
import type { Material } from '#domain/lab/results/material.ts'
import { chosen } from '#domain/lab/results/sheet.ts'
import type { OptionCount, SummaryHead, SummaryOf } from '#domain/lab/results/summary.ts'

export const choices = (head: SummaryHead, material: Material): SummaryOf<'choices'> => ({
  ...head,
  kind: 'choices',
  multiple: material.field.question.type === 'select_multiple',
  options: countOptions(material),
})

export const scale = (head: SummaryHead, material: Material): SummaryOf<'scale'> => ({
  ...head,
  kind: 'scale',
  list: material.field.question.choices?.list ?? '',
  options: countOptions(material),
})

function countOptions(material: Material): OptionCount[] {
  const counts = new Map<string, number>()
  for (const sheet of material.sheets) {
    for (const { value } of sheet.at(material.field.path)) {
      for (const one of chosen(value)) counts.set(one, (counts.get(one) ?? 0) + 1)
    }
  }
  return allOptions(material, counts.keys()).map(({ value, label }) => ({
    ...{ value, label, count: counts.get(value) ?? 0 },
  }))
}

/** What the form offers, then what came besides: other lists, `or_other`, names from a repeat. */
export function allOptions(
  { form, field, options }: Pick<Material, 'form' | 'field' | 'options'>,
  given: Iterable<string>,
): readonly NamedValue[] {
  const offered = choicesOf(form, field.question, options.language)
  const known = new Set(offered.map(({ value }) => value))
  const besides = [...given].filter((value) => !known.has(value)).sort()
  return [...offered, ...besides.map((value) => ({ value, label: value }))]
}
