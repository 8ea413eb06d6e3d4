import type { Form } from '#domain/form/form.ts'
import { allOptions } from '#domain/lab/results/summaries/choices.ts'
import { boundsOf, numbersOf } from '#domain/lab/results/summaries/numbers.ts'
import { kindFor } from './byType.ts'
import { type Field, fieldsOf, type NamedValue } from './fields.ts'
import { edgesFor, numbersIn } from './numbers.ts'
import type { TallyOptions } from './options.ts'
import { chosen, type Sheet } from './sheet.ts'

/**
 * A question as a division of its respondents: each of them falls into exactly one part, or has not
 * answered. Choosing several, or answering once a repeat, makes one division a choice: those who
 * named it, and those who did not.
 */
export interface Partition {
  /** What its parts stand for; the part `others` of a division in two is not shown. */
  readonly parts: readonly NamedValue[]
  readonly partOf: (sheet: Sheet) => number | undefined
}

/** The value of a part that only makes the sum complete. */
export const others = ''

export interface Divided {
  readonly field: Field
  /** One with all parts, or one for each choice. */
  readonly partitions: readonly Partition[]
  /** Several parts may hold for one person. */
  readonly overlapping: boolean
}

/** Questions that can be crossed or filtered by. */
export const crossable = (form: Form): readonly Field[] =>
  fieldsOf(form).filter(({ question }) => {
    const kind = kindFor(question)
    return kind === 'choices' || kind === 'scale' || kind === 'ranking' || kind === 'numbers'
  })

/** Undefined: there is no such question, or its answers cannot be put into few parts. */
export function divide(
  form: Form,
  path: string,
  sheets: readonly Sheet[],
  options: TallyOptions,
): Divided | undefined {
  const field = crossable(form).find((one) => one.path === path)
  if (!field) return undefined
  const { parts, valuesIn } = partsOf(form, field, sheets, options)
  const overlapping = field.question.type === 'select_multiple' || field.repeats.length > 0
  if (!overlapping) return { field, overlapping, partitions: [whole(parts, path, valuesIn)] }
  return { field, overlapping, partitions: parts.map((part) => inTwo(part, path, valuesIn)) }
}

interface Parts {
  readonly parts: readonly NamedValue[]
  /** The values of the parts that one lexical value falls into. */
  readonly valuesIn: (value: string) => readonly string[]
}

function partsOf(form: Form, field: Field, sheets: readonly Sheet[], options: TallyOptions): Parts {
  if (kindFor(field.question) === 'numbers') {
    const edges = edgesFor(numbersOf({ sheets, field }), boundsOf({ field }))
    const parts = edges.edges.map(({ from, to }) => ({ value: `${from}..${to}`, label: '' }))
    const partAt = (value: number) => parts[edges.indexOf(value)]?.value ?? []
    return { parts, valuesIn: (value) => numbersIn([value]).flatMap(partAt) }
  }
  // Of an order, its first: what a person cares about most.
  const most = field.question.type === 'rank' ? 1 : undefined
  const valuesIn = (value: string) => chosen(value).slice(0, most)
  const given = new Set(
    sheets.flatMap((sheet) => sheet.at(field.path).flatMap((one) => valuesIn(one.value))),
  )
  return { parts: allOptions({ form, field, options }, given), valuesIn }
}

function whole(parts: Parts['parts'], path: string, valuesIn: Parts['valuesIn']): Partition {
  const indexOf = new Map(parts.map(({ value }, index) => [value, index]))
  return {
    parts,
    partOf: (sheet) => {
      const [value] = sheet.at(path).flatMap((entry) => valuesIn(entry.value))
      return value === undefined ? undefined : indexOf.get(value)
    },
  }
}

function inTwo(part: NamedValue, path: string, valuesIn: Parts['valuesIn']): Partition {
  return {
    parts: [part, { value: others, label: '' }],
    partOf: (sheet) => {
      const entries = sheet.at(path)
      if (entries.length === 0) return undefined
      return entries.some(({ value }) => valuesIn(value).includes(part.value)) ? 0 : 1
    },
  }
}

/** How many of those who answered both fall into each pair of parts. */
export const countPairs = (
  rows: Partition,
  columns: Partition,
  sheets: readonly Sheet[],
): readonly (readonly number[])[] => {
  const cells = rows.parts.map(() => columns.parts.map(() => 0))
  for (const sheet of sheets) {
    const [r, c] = [rows.partOf(sheet), columns.partOf(sheet)]
    const line = r === undefined ? undefined : cells[r]
    if (line && c !== undefined) line[c] = (line[c] ?? 0) + 1
  }
  return cells
}
