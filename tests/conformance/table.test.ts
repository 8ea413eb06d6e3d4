import { expect, test } from 'vitest'
import { startForm } from '#domain/form/engine/startForm.ts'
import { supportedFunctions } from '#domain/form/functions.ts'
import { ports } from '#tests/domain/form/aForm.ts'
import { appearances } from '#xlsform/appearances.ts'
import { importTables } from '#xlsform/importTables.ts'
import { refusedFunctions } from '#xlsform/refusedFunctions.ts'
import { privateTypes, questionTypes, refusedTypes } from '#xlsform/sheets/types.ts'

const files = { 'x.csv': new TextEncoder().encode('x,y\nx,1\n') }
const read = (survey: string) => importTables({ survey }, files)

function codes(survey: string): readonly string[] {
  const result = read(survey)
  return (result.ok ? result.notes : result.problems).map(({ code }) => code)
}

test.each(Object.entries(questionTypes))('a row of type "%s" is a question: %s', (name, type) => {
  const result = read(
    `type,name,label,calculation\n${name},q,Q,${type === 'calculate' ? '1' : ''}\n`,
  )
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  expect(result.form.items[0]).toMatchObject({ type })
  const run = startForm(result.form, ports)
  expect(run.view()).toHaveLength(['calculate', 'hidden'].includes(type) ? 0 : 1)
})

test.each(Object.keys(privateTypes))('a row of type "%s" is left out, with a note', (name) => {
  expect(codes(`type,name,label\n${name},q,\ntext,t,T\n`)).toEqual(['private-dropped'])
  const asked = `type,name,label\n${name},q,\ntext,t,T \${q}\n`
  expect(codes(asked)).toEqual(['private-empty'])
})

test.each(Object.keys(refusedTypes))('a row of type "%s" is refused', (name) => {
  expect(codes(`type,name,label\n${name},q,Q\n`)).toEqual(['unsupported-type'])
})

const call = (name: string, count: number): string => {
  const args = Array.from({ length: count }, () => (name === 'count' ? '/data/a' : "'x'"))
  return `type,name,label,calculation\ntext,a,A,\ncalculate,c,,"${name}(${args.join(', ')})"\n`
}

test.each(Object.entries(supportedFunctions))(
  '%s() is computed, with %s arguments',
  (name, [min, max]) => {
    const result = read(call(name, min))
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    expect(typeof startForm(result.form, ports).answers()['/c']).toMatch(/string|undefined/)
    if (min > 0) expect(codes(call(name, min - 1))).toContain('wrong-arguments')
    if (Number.isFinite(max)) expect(codes(call(name, max + 1))).toContain('wrong-arguments')
  },
)

test.each(Object.keys(refusedFunctions))('%s() is refused', (name) => {
  expect(codes(call(name, 1))).toEqual(['refused-function'])
})

test('every appearance of the table is known, and no other', () => {
  const row = (word: string) => codes(`type,name,label,appearance\ntext,q,Q,${word}\n`)
  for (const word of Object.keys(appearances)) expect(row(word), word).toEqual([])
  expect(row('sparkling')).toEqual(['unknown-appearance'])
})
