import { describe, expect, it } from 'vitest'
import type { RepeatView } from '#domain/form/run.ts'
import { aChoice, start } from './aForm.ts'

const household = [
  {
    type: 'repeat' as const,
    name: 'member',
    items: [
      { type: 'text' as const, name: 'name' },
      { type: 'integer' as const, name: 'age', default: '1' },
      { type: 'calculate' as const, name: 'place', calculation: 'position(..)' },
      { type: 'text' as const, name: 'school', relevant: '${age} > 5' },
      {
        type: 'calculate' as const,
        name: 'before',
        calculation: 'indexed-repeat(${name}, ${member}, position(..) - 1)',
      },
    ],
  },
  { type: 'calculate' as const, name: 'sum', calculation: 'sum(${age})' },
  { type: 'calculate' as const, name: 'many', calculation: 'count(${member})' },
]

describe('Questions that are asked for each of several', () => {
  it('know their own instance, and what comes after them is right when one is removed', () => {
    const run = start(household)
    run.addRepeat('/member')
    run.addRepeat('/member')
    for (const [i, name] of ['Ana', 'Bo', 'Cem'].entries()) {
      run.set(`/member[${i + 1}]/name`, name)
      run.set(`/member[${i + 1}]/age`, String(i * 4))
    }
    run.set('/member[3]/school', 'IGS')
    expect(run.answers()).toMatchObject({
      '/sum': '12',
      '/many': '3',
      '/member[3]/before': 'Bo',
      '/member[3]/place': '3',
    })
    run.removeRepeat('/member', 0)
    expect(run.answers()).toEqual({
      '/member[1]/name': 'Bo',
      '/member[1]/age': '4',
      '/member[1]/place': '1',
      '/member[2]/name': 'Cem',
      '/member[2]/age': '8',
      '/member[2]/school': 'IGS',
      '/member[2]/place': '2',
      '/member[2]/before': 'Bo',
      '/sum': '12',
      '/many': '2',
    })
    expect(run.question('/member[2]/school')?.ref).toBe('/member[2]/school')
    expect(run.question('/member[3]/school')).toBeUndefined()
  })

  it('are as many as a count says; a digit on the way to another number loses nothing', () => {
    const run = start([
      { type: 'integer', name: 'n' },
      { type: 'repeat', name: 'r', count: '${n}', items: [{ type: 'text', name: 'q' }] },
      { type: 'text', name: 'later' },
    ])
    const repeat = () => run.view().find((view) => view.name === 'r') as RepeatView | undefined
    expect(repeat()).toBeUndefined()
    run.set('/n', '12')
    run.set('/r[12]/q', 'the last')
    expect(repeat()).toMatchObject({ mayAdd: false, mayRemove: false })
    run.set('/n', '1')
    expect(repeat()?.instances).toHaveLength(1)
    run.set('/n', '')
    expect(repeat()?.instances).toHaveLength(1)
    run.set('/n', '12')
    expect(run.answers()['/r[12]/q']).toBe('the last')
    run.set('/n', '2')
    run.set('/later', 'and on')
    run.set('/n', '12')
    expect(run.answers()['/r[12]/q']).toBeUndefined()
  })

  it('may stand in one another, each with its own', () => {
    const run = start([
      {
        type: 'repeat',
        name: 'house',
        items: [
          { type: 'text', name: 'street' },
          {
            type: 'repeat',
            name: 'room',
            items: [
              { type: 'integer', name: 'area' },
              {
                type: 'calculate',
                name: 'where',
                calculation: "concat(${street}, ' ', position(..))",
              },
            ],
          },
          { type: 'calculate', name: 'total', calculation: 'sum(${area})' },
        ],
      },
      { type: 'calculate', name: 'all', calculation: 'sum(${area})' },
    ])
    run.addRepeat('/house')
    run.addRepeat('/house[2]/room')
    run.set('/house[1]/street', 'A')
    run.set('/house[2]/street', 'B')
    run.set('/house[1]/room[1]/area', '10')
    run.set('/house[2]/room[1]/area', '20')
    run.set('/house[2]/room[2]/area', '5')
    expect(run.answers()).toMatchObject({
      '/house[1]/room[1]/where': 'A 1',
      '/house[2]/room[2]/where': 'B 2',
      '/house[1]/total': '10',
      '/house[2]/total': '25',
      '/all': '35',
    })
    run.removeRepeat('/house', 0)
    expect(run.answers()).toMatchObject({ '/house[1]/room[2]/where': 'B 2', '/all': '25' })
  })
})

describe('Instances that a smaller count put aside', () => {
  it('come back in the order they were shuffled in, even after the tab was killed', () => {
    const rows = [
      { type: 'integer' as const, name: 'n' },
      {
        type: 'repeat' as const,
        name: 'r',
        count: '${n}',
        items: [{ type: 'select_one' as const, name: 'q', list: 'abc', shuffled: true }],
      },
    ]
    const lists = { abc: ['a', 'b', 'c', 'd', 'e'].map((value) => aChoice(value)) }
    const run = start(rows, { lists })
    run.set('/n', '2')
    const before = run.question('/r[2]/q')
    run.set('/n', '1')
    const again = start(rows, { lists }, run.save(), { random: () => 0.9 })
    again.set('/n', '2')
    expect(again.question('/r[2]/q')).toEqual(before)
  })

  it('are not asked for in one more instance where nothing is asked', () => {
    const run = start([
      { type: 'integer', name: 'n', default: '1' },
      {
        type: 'group',
        name: 'g',
        relevant: 'false()',
        items: [
          {
            type: 'repeat',
            name: 'r',
            count: '${n}',
            items: [{ type: 'calculate', name: 'c', calculation: "'kept back'" }],
          },
        ],
      },
    ])
    run.set('/n', '3')
    expect(run.answers()).toEqual({ '/n': '3' })
  })
})
