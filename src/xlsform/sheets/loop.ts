import type { RawChoice } from '../draft/draft.ts'
import type { Findings } from '../result.ts'
import type { Column } from './columns.ts'
import { languageTag } from './language.ts'
import { placeOf, type Row } from './sheet.ts'

const begin = /^begin[ _]+loop(?:[ _]+over[ _]+(?<list>\S+))?\s*$/i
const end = /^end[ _]+loop\s*$/i

interface Loops {
  readonly columns: readonly Column[]
  readonly lists: Readonly<Record<string, readonly RawChoice[]>>
  readonly findings: Findings
  readonly plain: string
}

/**
 * `begin loop over list`: the same questions for each choice, written out. The loop becomes a group
 * with one group for each choice in it; `%(label)s` and `%(name)s` become the choice's.
 */
export function withoutLoops(rows: readonly Row[], loops: Loops): readonly Row[] {
  const at = rows.findIndex((row) => begin.test(typeOf(row, loops)))
  const head = rows[at]
  if (!head) return rows
  const last = endOf(rows, at, loops)
  // Without an end all that follows is in it; the missing end is said where groups are closed.
  const body = rows.slice(at + 1, last)
  const list = begin.exec(typeOf(head, loops))?.groups?.list ?? ''
  const choices = Object.hasOwn(loops.lists, list) ? loops.lists[list] : undefined
  if (!choices) {
    const message = `There is no list "${list}" to loop over. Write "begin loop over colours" and add the list.`
    loops.findings.problem(placeOf(head, 'type'), 'missing-list', message)
  }
  const each = (choices ?? []).flatMap((choice) => [
    section(head, choice, loops),
    ...body.map((row) => filled(row, choice, loops)),
    withType(head, 'end group', loops),
  ])
  const foot = rows[last]
  return [
    ...rows.slice(0, at),
    withType(head, 'begin group', loops),
    ...withoutLoops(each, loops),
    ...(foot ? [withType(foot, 'end group', loops)] : []),
    ...withoutLoops(rows.slice(last + 1), loops),
  ]
}

function endOf(rows: readonly Row[], from: number, loops: Loops): number {
  let depth = 0
  for (let at = from; at < rows.length; at++) {
    const row = rows[at]
    const type = row ? typeOf(row, loops) : ''
    if (begin.test(type)) depth += 1
    if (end.test(type)) depth -= 1
    if (depth === 0) return at
  }
  return rows.length
}

const typeOf = ({ cells }: Row, { columns }: Loops): string => {
  const column = columns.find(({ name }) => name === 'type')
  return (column && cells[column.heading.index]?.trim()) ?? ''
}

const withCells = (
  row: Row,
  { columns }: Loops,
  write: (column: Column, cell: string) => string,
): Row => {
  const cells = [...row.cells]
  for (const column of columns) {
    const { index } = column.heading
    cells[index] = write(column, cells[index] ?? '')
  }
  return { ...row, cells }
}

const withType = (row: Row, type: string, loops: Loops): Row =>
  withCells(row, loops, ({ name }, cell) => (name === 'type' ? type : cell))

function labelOf({ label, value }: RawChoice, language: string | undefined, plain: string) {
  const words =
    label.text[language === undefined ? plain : languageTag(language)] ??
    Object.values(label.text)[0]
  return words?.map((one) => (typeof one === 'string' ? one : one.text)).join('') ?? value
}

/** The group of one choice: its name and label, and nothing of the loop's own. */
const section = (row: Row, choice: RawChoice, loops: Loops): Row =>
  withCells(row, loops, ({ name, language }) => {
    if (name === 'type') return 'begin group'
    if (name === 'name') return choice.value
    return name === 'label' ? labelOf(choice, language, loops.plain) : ''
  })

const filled = (row: Row, choice: RawChoice, loops: Loops): Row =>
  withCells(row, loops, ({ language }, cell) =>
    cell.replace(/%\((\w+)\)s/g, (whole, what: string) => {
      if (what === 'name') return choice.value
      if (what === 'label') return labelOf(choice, language, loops.plain)
      return choice.extra[what] ?? whole
    }),
  )
