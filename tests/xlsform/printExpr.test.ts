import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Expr, Operator, Step } from '#domain/form/expr.ts'
import { printExpr } from '#xlsform/export/printExpr.ts'
import { parseExpr } from '#xlsform/expr/parse.ts'

const operators: readonly Operator[] = [
  'or',
  'and',
  '=',
  '!=',
  '<',
  '>=',
  '+',
  '-',
  '*',
  'div',
  'mod',
]
const name = fc.constantFrom('age', 'or', 'div', 'way-to_school', 'größe', 'a.b')

const { expr } = fc.letrec<{ expr: Expr; step: Step; plain: Expr }>((tie) => ({
  plain: fc.oneof(
    fc.stringMatching(/^[\wäß !?<"]{0,8}$/).map((text): Expr => ['s', text]),
    fc.integer({ min: 0, max: 1e9 }).map((value): Expr => ['n', value / 100]),
    name.map((one): Expr => ['p', { from: 'near', steps: [{ axis: 'child', name: one }] }]),
    fc.constant<Expr>(['p', { from: 'self', steps: [] }]),
    fc.constant<Expr>(['f', 'today']),
  ),
  step: fc.oneof(
    name.map((one): Step => ({ axis: 'child', name: one })),
    fc.constant<Step>({ axis: 'parent', name: '*' }),
    fc.constant<Step>({ axis: 'preceding-sibling', name: '*' }),
    fc
      .tuple(name, tie('expr'))
      .map(([one, where]): Step => ({ axis: 'child', name: one, where: [where] })),
  ),
  expr: fc.oneof(
    { maxDepth: 4 },
    tie('plain'),
    fc.tuple(fc.constantFrom(...operators), tie('expr'), tie('expr')).map((one): Expr => one),
    tie('expr').map((one): Expr => ['neg', one]),
    fc
      .array(tie('expr'), { minLength: 1, maxLength: 3 })
      .map((args): Expr => ['f', 'max', ...args]),
    fc
      .tuple(
        fc.constantFrom('root' as const, 'current' as const, { instance: 'trees' }),
        fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
      )
      .map(([from, steps]): Expr => ['p', { from, steps }]),
  ),
}))

/** Absolute paths are written with the root's name, which the compiler takes away again. */
const withRoot = (one: unknown): unknown =>
  JSON.parse(
    JSON.stringify(one).replaceAll(
      '{"from":"root","steps":[',
      '{"from":"root","steps":[{"axis":"child","name":"data"},',
    ),
  )

test('an expression that was printed is read as the same expression', () => {
  fc.assert(
    fc.property(expr, (one) => {
      const read = parseExpr(printExpr(one), (found) => ({
        from: 'near',
        steps: [{ axis: 'child', name: found }],
      }))
      expect(read, printExpr(one)).toEqual({ ok: true, expr: withRoot(one), smartQuotes: false })
    }),
  )
})

test('whatever stands in a cell, reading comes to an end with a form or a reason', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...('a1 .()[]/\'"$' + '{}=<>-*|,@:or')) }),
      (text) => {
        const read = parseExpr(text, () => 'no such name')
        expect(read.ok || read.message !== '').toBe(true)
      },
    ),
  )
})
