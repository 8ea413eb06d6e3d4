import type { Args, Calls } from '#domain/form/engine/args.ts'
import { Node } from '#domain/form/engine/node.ts'
import { quotedPath } from '#domain/form/engine/quoted.ts'
import { Row, rowsWith } from '#domain/form/engine/tables.ts'
import type { Spot } from '#domain/form/engine/value.ts'
import { walk } from '#domain/form/engine/walk.ts'

/** '' is a list of one empty word, so that `selected('', '')` holds. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** The question whose choices are meant: a path, or one in quotation marks. */
function questionOf(a: Args): Spot | undefined {
  if (a.list[1]?.[0] === 'p') return a.nodes(1)[0]
  const { context, evaluate } = a
  return walk(quotedPath(a.str(1), context.world.root.def), context, evaluate)[0]
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
