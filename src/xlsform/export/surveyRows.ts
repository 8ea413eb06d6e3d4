import type { Expr } from '#domain/form/expr.ts'
import type { ChoiceSource, Group, Item, Question, Repeat } from '#domain/form/form.ts'
import { isDynamic } from '../sheets/dynamic.ts'
import { type Cells, put, putLabel } from './cells.ts'
import { printExpr } from './printExpr.ts'

export function surveyRows(items: readonly Item[]): Cells[] {
  const others = new Set(
    items.flatMap((item) =>
      item.kind === 'question' && item.choices?.other ? [`${item.name}_other`] : [],
    ),
  )
  return items.flatMap((item) => {
    if (item.kind === 'question') return others.has(item.name) ? [] : [questionRow(item)]
    return [
      sectionRow(item),
      ...surveyRows(item.items),
      { type: `end ${item.kind}`, name: item.name },
    ]
  })
}

const put$ = (cells: Cells, column: string, expr: Expr | undefined): void =>
  put(cells, column, expr && printExpr(expr))

function commonCells(item: Item, type: string): Cells {
  const cells: Cells = { type, name: item.name }
  putLabel(cells, 'label', item.label)
  put$(cells, 'relevant', item.relevant)
  put$(cells, 'readonly', item.readonly)
  put(cells, 'appearance', item.appearance.join(' '))
  for (const [column, text] of Object.entries(item.extra)) put(cells, column, text)
  return cells
}

function sectionRow(item: Group | Repeat): Cells {
  const cells = commonCells(item, `begin ${item.kind}`)
  if (item.kind === 'repeat') {
    put$(cells, 'repeat_count', item.count)
    put(cells, 'lab::initial', item.initial === undefined ? undefined : String(item.initial))
  }
  return cells
}

function questionRow(item: Question): Cells {
  const cells = commonCells(item, typeWord(item))
  putLabel(cells, 'hint', item.hint)
  putLabel(cells, 'guidance_hint', item.guidance)
  putLabel(cells, 'required_message', item.requiredMessage)
  putLabel(cells, 'constraint_message', item.constraintMessage)
  put$(cells, 'required', item.required)
  put$(cells, 'constraint', item.constraint)
  put$(cells, 'calculation', item.calculation)
  put$(cells, 'choice_filter', item.choices?.filter)
  if (typeof item.default === 'string') put(cells, 'default', item.default)
  else if (item.default && !isToday(item)) put(cells, 'default', computed(item.default, item.type))
  put(cells, 'lab::default_for', item.defaultFor)
  put(cells, 'trigger', triggers(item.trigger))
  put(cells, 'parameters', parameters(item))
  if (!isToday(item)) put(cells, 'bind::type', item.dataType)
  return cells
}

/** A default as an expression that is seen to be one. */
function computed(expr: Expr, type: string): string {
  const text = printExpr(expr)
  return isDynamic(text, type) ? text : `string(${text})`
}

const isToday = ({ type, default: first, calculation, dataType }: Question): boolean =>
  type === 'calculate' &&
  !calculation &&
  dataType === 'date' &&
  typeof first === 'object' &&
  first[0] === 'f' &&
  first[1] === 'today'

function typeWord(item: Question): string {
  if (isToday(item)) return 'today'
  return item.choices ? `${item.type}${choiceWords(item.choices)}` : item.type
}

function choiceWords({ list, table, repeat, other }: ChoiceSource): string {
  if (table !== undefined) return `_from_file ${table}.csv`
  if (repeat !== undefined) return ` \${${lastName(repeat)}}`
  return ` ${list ?? ''}${other ? ' or_other' : ''}`
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const triggers = (paths: readonly string[] | undefined): string | undefined =>
  paths?.map((path) => `\${${lastName(path)}}`).join(', ')

function parameters({ parameters: given, choices }: Question): string {
  const all: Record<string, string> = { ...given }
  if (choices?.table !== undefined) {
    all.value = choices.valueColumn ?? 'name'
    all.label = choices.labelColumn ?? 'label'
  }
  if (choices?.randomize) {
    all.randomize = 'true'
    if (choices.randomize.seed) all.seed = printExpr(choices.randomize.seed).replaceAll(' ', '')
  }
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}
