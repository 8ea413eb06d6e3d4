import type { Args, Calls } from '#domain/form/engine/args.ts'
import { Node } from '#domain/form/engine/node.ts'
import { Row, rowsWith } from '#domain/form/engine/tables.ts'
import type { Spot } from '#domain/form/engine/value.ts'
import { walk } from '#domain/form/engine/walk.ts'

/** '' is a list of one empty word, so that `selected('', '')` holds. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** The question whose choices are meant: a path, or one in quotation marks. */
function questionOf(a: Args): Spot | undefined {
  const expr = a.list[1]
  if (expr?.[0] === 'p') return a.nodes(1)[0]
  return quoted(a.str(1), a)
}

function quoted(path: string, { context, evaluate }: Args): Spot | undefined {
  const names = path.trim().split('/').slice(1)
  const known = context.world.root.def.byName.has(names[0] ?? '')
  const steps = (known ? names : names.slice(1)).map((name) => ({ axis: 'child', name }) as const)
  return walk({ from: 'near', steps }, context, evaluate)[0]
}

function pulldata(a: Args): string {
  const rows = a.context.world.instance(a.str(0))?.child('root')[0]?.child('item') ?? []
  const row = rowsWith(rows, a.str(2), a.str(3))[0]
  return row instanceof Row ? row.cell(a.str(1)) : ''
}

export const choiceCalls: Calls = {
  selected: (a) => words(a.str(0)).includes(a.str(1).trim()),
  'selected-at': (a) => words(a.str(0))[a.int(1)] ?? '',
  'count-selected': (a) => words(a.str(0)).filter((word) => word !== '').length,
  'jr:choice-name': (a) => {
    const question = questionOf(a)
    return (question instanceof Node && a.context.world.choiceName(question, a.str(0))) || ''
  },
  'jr:itext': (a) => a.context.world.text(a.str(0)),
  pulldata,
}
