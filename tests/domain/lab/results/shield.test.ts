import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cross } from '#domain/lab/results/cross.ts'
import { tallyGroup } from '#domain/lab/results/group.ts'
import type { TallyOptions } from '#domain/lab/results/options.ts'
import { shield } from '#domain/lab/results/shield.ts'
import type { Count } from '#domain/lab/results/summary.ts'
import { aForm, anAnswer, question, select } from './aLab.ts'

const options: TallyOptions = { language: 'de', audience: 'desk' }
const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0)

/** All values that a cell can have, found by trying every table that fits what is shown. */
function possible(shown: readonly (readonly Count[])[], cells: readonly (readonly number[])[]) {
  const places = shown.flatMap((row, r) =>
    row.flatMap((count, c) => (count === null ? [[r, c] as const] : [])),
  )
  const rowLeft = cells.map((row, r) => sum(row.filter((_, c) => shown[r]?.[c] === null)))
  const columnLeft = (cells[0] ?? []).map((_, c) =>
    sum(cells.map((row, r) => (shown[r]?.[c] === null ? (row[c] ?? 0) : 0))),
  )
  const found = places.map(() => new Set<number>())
  const trial: number[] = []
  const go = (at: number): void => {
    const place = places[at]
    if (!place) {
      if (rowLeft.every((left) => left === 0) && columnLeft.every((left) => left === 0))
        for (const [index, value] of trial.entries()) found[index]?.add(value)
      return
    }
    const [r, c] = place
    const most = Math.min(rowLeft[r] ?? 0, columnLeft[c] ?? 0)
    for (let value = 0; value <= most; value++) {
      rowLeft[r] = (rowLeft[r] ?? 0) - value
      columnLeft[c] = (columnLeft[c] ?? 0) - value
      trial[at] = value
      go(at + 1)
      rowLeft[r] = (rowLeft[r] ?? 0) + value
      columnLeft[c] = (columnLeft[c] ?? 0) + value
    }
  }
  go(0)
  return places.map((place, index) => ({ place, values: found[index] ?? new Set<number>() }))
}

describe('the shield of small groups', () => {
  const table = fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      ),
    )

  it('never shows a cell of one to four people', () => {
    fc.assert(
      fc.property(table, (cells) => {
        for (const count of (shield(cells) ?? []).flat())
          expect(count === null || count === 0 || count >= 5).toBe(true)
      }),
    )
  })
  it('leaves no small cell that the sums give away', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const shown = shield(cells)
        if (!shown) return
        for (const { place, values } of possible(shown, cells)) {
          const own = cells[place[0]]?.[place[1]] ?? 0
          if (own > 0 && own < 5) expect(values.size).toBeGreaterThan(1)
        }
      }),
      { numRuns: 300 },
    )
  })
  it('shows a table without small cells as it is', () => {
    expect(
      shield([
        [5, 0],
        [7, 12],
      ]),
    ).toEqual([
      [5, 0],
      [7, 12],
    ])
  })
  it('shows nothing where a sum is the cell', () => {
    expect(
      shield([
        [3, 0],
        [0, 0],
      ]),
    ).toBeUndefined()
  })
})

describe('crossing two questions', () => {
  const form = aForm([
    select('a', 'wish'),
    select('b', 'yes'),
    question('m', 'select_multiple', { choices: { list: 'mood' } }),
    question('n', 'integer'),
    question('t', 'text'),
  ])
  const people = fc.array(
    fc.record({
      '/a': fc.constantFrom('tree', 'ball', 'seat', ''),
      '/b': fc.constantFrom('yes', 'no', ''),
      '/m': fc.constantFrom('good', 'good ok', 'bad', 'ok bad', ''),
      '/n': fc.constantFrom('1', '2', '3', ''),
    }),
    { maxLength: 60 },
  )
  const answersOf = (rows: readonly Record<string, string>[]) =>
    rows.map((row, at) => anAnswer(at, row))

  it('counts only who answered both, and hides what is small', () => {
    fc.assert(
      fc.property(
        people,
        fc.constantFrom('/a', '/m', '/n'),
        fc.constantFrom('/b', '/m'),
        (rows, a, b) => {
          if (a === b) return
          const crossing = cross(form, answersOf(rows), a, b, options)
          const both = rows.filter((row) => row[a as '/a'] !== '' && row[b as '/b'] !== '')
          expect(crossing?.n).toBe(both.length)
          for (const count of crossing?.cells.flat() ?? [])
            expect(count === null || count === 0 || count >= 5).toBe(true)
        },
      ),
    )
  })
  it('tells the same whichever question a group is looked at through', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const answers = answersOf(rows)
        const crossing = cross(form, answers, '/a', '/b', options)
        const group = tallyGroup(form, answers, { path: '/b', value: 'yes' }, options)
        const summary = group?.questions.find(({ path }) => path === '/a')
        if ((group?.n ?? 0) < 5) expect(summary?.kind).toBe('withheld')
        else {
          const counts =
            summary?.kind === 'choices' ? summary.options.map(({ count }) => count) : []
          expect(counts).toEqual(crossing?.cells.map((row) => row[0]))
        }
      }),
    )
  })
  it('keeps words, places and means of a group closed', () => {
    const answers = Array.from({ length: 12 }, (_, at) =>
      anAnswer(at, { '/b': 'yes', '/t': 'Text', '/n': '2', '/a': 'tree' }),
    )
    const group = tallyGroup(form, answers, { path: '/b', value: 'yes' }, options)
    expect(group?.questions.find(({ path }) => path === '/t')).toMatchObject({
      kind: 'withheld',
      why: 'one_by_one',
    })
    expect(group?.questions.find(({ path }) => path === '/n')).not.toHaveProperty('stats')
  })
  it('is not possible with free words', () => {
    expect(cross(form, [], '/a', '/t', options)).toBeUndefined()
  })
})
