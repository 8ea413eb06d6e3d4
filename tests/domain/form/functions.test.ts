import { describe, expect, it } from 'vitest'
import { calls } from '#domain/form/engine/calls/calls.ts'
import { supportedFunctions } from '#domain/form/functions.ts'
import { aChoice, start } from './aForm.ts'

function computed(calculation: string, own: Parameters<typeof start>[3] = {}): string {
  const run = start(
    [
      { type: 'text', name: 'word', default: 'Linde' },
      { type: 'select_one', name: 'tree', list: 'trees', default: 'oak' },
      { type: 'calculate', name: 'result', calculation },
    ],
    {
      lists: {
        trees: [aChoice('oak', 'Eiche', { high: '30' }), aChoice('fir', 'Tanne', { high: '50' })],
      },
      tables: {
        towns: {
          columns: ['key', 'name'],
          rows: [
            ['gi', 'Gießen'],
            ['of', 'Offenbach'],
          ],
        },
      },
      texts: { hello: { text: { de: ['Hallo'] } } },
    },
    undefined,
    own,
  )
  return run.answers()['/result'] ?? ''
}

describe('The functions of expressions', () => {
  it('are those that the import lets through, and no others', () => {
    expect(Object.keys(calls).sort()).toEqual(Object.keys(supportedFunctions).sort())
  })

  it.each([
    ["pulldata('towns', 'name', 'key', 'of')", 'Offenbach'],
    ["pulldata('towns', 'name', 'key', 'nowhere')", ''],
    ["instance('towns')/root/item[key = 'gi']/name", 'Gießen'],
    ["instance('trees')/root/item[name = ${tree}]/high", '30'],
    ["sum(instance('trees')/root/item/high)", '80'],
    ["jr:choice-name(${tree}, '${tree}')", 'Eiche'],
    ["jr:itext('hello')", 'Hallo'],
    ["substring-after('a--b', '--')", 'b'],
    ["substring('12345', 2, 3)", '234'],
    ["substring('12345', 2, -1)", ''],
    ["translate('bar', 'abc', 'AB')", 'BAr'],
    ['uuid()', '88888888-8888-4888-a888-888888888888'],
    ['uuid(5)', '88888'],
    ['round(-2.5)', '-3'],
    ['round(1.005 * 1000, -1)', '1010'],
    ['1 div 0', 'Infinity'],
    ["'a' + 1", ''],
    ['-(2 + 3) mod 3', '-2'],
    ['version()', '1'],
    ['name(${word})', 'word'],
    ['random()', '0.5'],
  ])('%s is "%s"', (calculation, result) => {
    expect(computed(calculation)).toBe(result)
  })

  it.each([
    ['today()', '2026-11-22'],
    ['now()', '2026-11-22T12:30:00.000+01:00'],
    ["format-date('2026-07-05', '%e.%n.%y %a')", '5.7.26 Sun'],
    ["date('2026-02-30')", ''],
    ["date('2026-02-28') + 1 = date('2026-03-01')", 'true'],
    ["decimal-time('06:00')", '0.25'],
    ["if(today() > '2026-01-01', 'later', 'before')", 'later'],
  ])('%s is "%s" an hour east of Greenwich', (calculation, result) => {
    expect(computed(calculation)).toBe(result)
  })

  it('know summer time by the day that is meant, not by the day it is', () => {
    const offsetMinutes = (at: number) => (new Date(at).getUTCMonth() === 6 ? 120 : 60)
    const days = Date.UTC(2026, 6, 1, 10) / 86_400_000
    const text = "decimal-date-time('2026-07-01T12:00:00')"
    expect(computed(text, { offsetMinutes })).toBe(String(days))
  })
})
