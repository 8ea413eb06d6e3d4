import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewsIn, violationOf } from '#domain/form/engine/look.ts'
import { Run } from '#domain/form/engine/run.ts'
import { savedOf } from '#domain/form/engine/saved.ts'
import { startForm } from '#domain/form/engine/startForm.ts'
import { leaves, nodeAt } from '#domain/form/engine/tree.ts'
import type { Form } from '#domain/form/form.ts'
import { aChoice, aForm, ports, type Row } from './aForm.ts'

const lists = {
  few: ['a', 'b', 'c', 'd'].map((value, i) =>
    aChoice(value, value.toUpperCase(), { n: String(i) }),
  ),
}

/** Expressions over what comes earlier in the form, so that nothing runs in circles. */
function expression(refs: readonly string[], repeats: readonly string[]): fc.Arbitrary<string> {
  const atoms = [
    fc.constantFrom("'a'", "''", '2', '0', 'true()'),
    ...(refs.length > 0 ? [fc.constantFrom(...refs.map((name) => `\${${name}}`))] : []),
  ]
  const atom = fc.oneof(...atoms)
  const sets = refs.length > 0 ? fc.constantFrom(...refs) : fc.constant(undefined)
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      atom,
      fc
        .tuple(
          tie('tree'),
          fc.constantFrom('=', '!=', '<', '>=', '+', '-', 'and', 'or'),
          tie('tree'),
        )
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([a, b, c]) => `if(${a}, ${b}, ${c})`),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `concat(${a}, ${b})`),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `coalesce(${a}, ${b})`),
      sets.map((name) => (name ? `sum(\${${name}})` : '1')),
      sets.map((name) => (name ? `count-non-empty(\${${name}})` : '1')),
      fc.constantFrom('position(..)', ...repeats.map((name) => `count(\${${name}})`)),
      fc
        .tuple(sets, fc.constantFrom(...(repeats.length > 0 ? repeats : ['']), ''))
        .map(([name, repeat]) =>
          name && repeat ? `indexed-repeat(\${${name}}, \${${repeat}}, 2)` : "'x'",
        ),
    ),
  }))
  return tree
}

type Shape = 'text' | 'integer' | 'select_one' | 'calculate' | 'group' | 'repeat' | 'counted'
const shapes: fc.Arbitrary<readonly Shape[]> = fc.array(
  fc.constantFrom<Shape>(
    'text',
    'integer',
    'integer',
    'select_one',
    'calculate',
    'calculate',
    'group',
    'repeat',
    'counted',
  ),
  { minLength: 3, maxLength: 9 },
)

/** Rows in order; a group takes the two that follow it, and may stand in another. */
const forms: fc.Arbitrary<Form> = shapes.chain((kinds) => {
  const known: string[] = []
  const repeats: string[] = []
  const make = (from: number, to: number): fc.Arbitrary<Row>[] => {
    const rows: fc.Arbitrary<Row>[] = []
    for (let i = from; i < to; i++) {
      const type = kinds[i] ?? 'text'
      const name = `q${i}`
      const text = expression([...known], [...repeats])
      const maybe = fc.option(text, { nil: undefined, freq: 1 })
      if (type === 'group' || type === 'repeat' || type === 'counted') {
        const end = Math.min(to, i + 3)
        if (type !== 'group') repeats.push(name)
        const inside = make(i + 1, end)
        const count =
          type === 'counted' ? expression([...known].slice(0, 1), []) : fc.constant(undefined)
        i = end - 1
        rows.push(
          fc.tuple(maybe, count, fc.tuple(...inside)).map(([relevant, counted, items]) =>
            filled({
              type: type === 'group' ? 'group' : 'repeat',
              name,
              relevant,
              items,
              count: counted,
            }),
          ),
        )
        continue
      }
      known.push(name)
      // A question may be computed, too, and a calculation wait for a question's change.
      const calculation =
        type === 'calculate' ? text : type === 'text' ? maybe : fc.constant(undefined)
      const trigger =
        type === 'calculate' && known.length > 1
          ? fc.constantFrom(known[0], undefined, undefined)
          : fc.constant(undefined)
      rows.push(
        fc
          .tuple(maybe, maybe, maybe, calculation, fc.boolean(), trigger)
          .map(([relevant, required, constraint, calculated, flag, pulled]) =>
            filled({
              type,
              name,
              relevant,
              required,
              constraint,
              label: `${name} ${known[0] ? `\${${known[0]}}` : ''}`,
              calculation: calculated,
              trigger: pulled,
              ...(type === 'select_one' && {
                list: 'few',
                shuffled: flag,
                filter: constraint && `n != ${constraint}`,
              }),
            }),
          ),
      )
    }
    return rows
  }
  return fc.tuple(...make(0, kinds.length)).map((rows) => aForm(rows, { lists }))
})

const filled = (row: object): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as unknown as Row

type Edit = readonly [what: number, which: number, value: string]
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.tuple(fc.nat(9), fc.nat(1000), fc.constantFrom('', 'a', 'b', '0', '1', '2', '3', 'x y')),
  { minLength: 1, maxLength: 14 },
)

function apply(run: Run, [what, which, value]: Edit): void {
  const ranges = [...rangesOf(run)]
  const range = ranges[which % Math.max(1, ranges.length)]
  if (what < 2 && range && range.kids.length < 4) run.add(range)
  else if (what === 2 && range) run.remove(range, which % Math.max(1, range.kids.length))
  else {
    const open = [...leaves(run.root)].filter(
      ({ def }) => def.item?.kind === 'question' && def.item.type !== 'calculate',
    )
    const node = open[which % Math.max(1, open.length)]
    if (node) run.answer(node, value)
  }
}

function* rangesOf(run: Run, node = run.root): Generator<Run['root']> {
  if (node.range && node.def.item?.kind === 'repeat' && !node.def.item.count) yield node
  for (const kid of node.kids) yield* rangesOf(run, kid)
}

/** Everything anew, from the answers alone, however long it takes. */
function recompute(run: Run): void {
  for (let before = ''; before !== JSON.stringify(savedOf(run.root)); ) {
    before = JSON.stringify(savedOf(run.root))
    run.flow.enqueueAll(run.root)
    run.settle()
  }
  run.root.forget()
}

const look = (run: Run) => ({
  saved: savedOf(run.root),
  views: viewsIn(run.root, run),
  wrong: [...leaves(run.root)].flatMap((node) => violationOf(node, run) ?? []),
  values: [...leaves(run.root)].map((node) => [node.ref, node.value, node.relevant]),
})

describe('Whatever the form and whatever is answered', () => {
  it('recomputing only what a change touches is as good as recomputing everything', () => {
    fc.assert(
      fc.property(forms, edits, (form, all) => {
        const [quick, naive] = [new Run(form, ports), new Run(form, ports)]
        for (const edit of all) {
          look(quick)
          apply(quick, edit)
          apply(naive, edit)
          recompute(naive)
          expect(look(quick)).toEqual(look(naive))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('coming back to saved answers changes nothing', () => {
    fc.assert(
      fc.property(forms, edits, (form, all) => {
        const run = new Run(form, ports)
        for (const edit of all) apply(run, edit)
        const saved = JSON.parse(JSON.stringify(savedOf(run.root)))
        const again = startForm(form, { ...ports, random: () => 0.9 }, saved)
        expect(again.view()).toEqual(viewsIn(run.root, run))
        expect(again.save()).toEqual(saved)
        expect(nodeAt(run.root, '/nowhere')).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})
