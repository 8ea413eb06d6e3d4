import type { Form } from '#domain/form/form.ts'
import { cross } from './cross.ts'
import { minimumCell, type TallyOptions } from './options.ts'
import { divide } from './partitions.ts'
import { type Answered, sheetsOf } from './sheet.ts'
import type { Count, Results, Summary } from './summary.ts'
import { isHidden, tally } from './tally.ts'

/** Only those who gave this answer to this question. */
export interface GroupFilter {
  readonly path: string
  readonly value: string
}

/**
 * The results of one group. It tells nothing that the crossing of its question with each other one
 * does not tell: a group's summary is that crossing's column. Words, places and pictures, each of
 * one person, stay closed. Undefined: there is no such question to filter by.
 */
export function tallyGroup(
  form: Form,
  answers: readonly Answered[],
  filter: GroupFilter,
  options: TallyOptions,
): Results | undefined {
  const all = tally(form, answers, options)
  const sheets = sheetsOf(answers).filter(({ answer }) => !isHidden(answer, options))
  const divided = divide(form, filter.path, sheets, options)
  const partition = divided?.partitions.find(({ parts }) =>
    parts.some(({ value }) => value === filter.value),
  )
  if (!partition) return undefined
  const index = partition.parts.findIndex(({ value }) => value === filter.value)
  const n = sheets.filter((sheet) => partition.partOf(sheet) === index).length
  const questions = all.questions
    .filter(({ path }) => path !== filter.path)
    .map((summary) =>
      columnOf(summary, n, () => columnCounts(form, answers, summary, filter, options)),
    )
  return { form: all.form, n, questions }
}

interface Column {
  readonly counts: ReadonlyMap<string, Count>
  readonly base: number
}

function columnCounts(
  form: Form,
  answers: readonly Answered[],
  summary: Summary,
  { path, value }: GroupFilter,
  options: TallyOptions,
): Column | undefined {
  const crossing = cross(form, answers, summary.path, path, options)
  const at = crossing?.columns.parts.findIndex((part) => part.value === value) ?? -1
  if (!crossing || at < 0) return undefined
  const counts = crossing.rows.parts.map(
    (part, r) => [part.value, crossing.cells[r]?.[at] ?? null] as const,
  )
  return { counts: new Map(counts), base: crossing.bases[at] ?? 0 }
}

function columnOf(summary: Summary, n: number, count: () => Column | undefined): Summary {
  const { path, label, language, group, type } = summary
  const head = {
    ...{ path, label, language, type },
    ...(group ? { group } : {}),
    ...{ answered: null, entries: null, missing: { skipped: null, not_asked: null } },
  }
  if (summary.kind === 'withheld') return summary
  if (n < minimumCell) return { ...head, kind: 'withheld', why: 'too_few' }
  const column = hasColumn(summary) ? count() : undefined
  if (!column) return { ...head, kind: 'withheld', why: 'one_by_one' }
  const counted = { ...head, answered: column.base, entries: column.base }
  return filled(summary, counted, column)
}

type WithColumn = Extract<Summary, { kind: 'choices' | 'scale' | 'numbers' }>

/** Of an order only first places could be shown: of a group it stays closed. */
const hasColumn = (summary: Summary): summary is WithColumn =>
  summary.kind === 'choices' || summary.kind === 'scale' || summary.kind === 'numbers'

type Counted = Omit<WithColumn, 'kind' | 'options' | 'bins' | 'stats'>

function filled(summary: Summary, head: Counted, { counts }: Column): Summary {
  const of = (value: string) => counts.get(value) ?? null
  switch (summary.kind) {
    case 'choices':
    case 'scale': {
      const options = summary.options.map((option) => ({ ...option, count: of(option.value) }))
      return { ...summary, ...head, options }
    }
    case 'numbers': {
      const { kind, whole, bins } = summary
      const kept = bins.map((bin) => ({ ...bin, count: of(`${bin.from}..${bin.to}`) }))
      return { ...head, kind, whole, bins: kept }
    }
    default:
      return summary
  }
}
