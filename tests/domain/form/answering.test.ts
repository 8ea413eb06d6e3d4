import { describe, expect, it } from 'vitest'
import type { QuestionView, View } from '#domain/form/run.ts'
import { aChoice, start } from './aForm.ts'

const names = (views: readonly View[]): readonly string[] =>
  views.flatMap((view) => {
    if (view.kind === 'question') return [view.ref]
    return names(view.kind === 'group' ? view.items : view.instances)
  })

describe('Somebody who answers a form', () => {
  it('is asked what their answers make relevant, and their answer is kept when it is not', () => {
    const run = start([
      { type: 'text', name: 'pet' },
      {
        type: 'group',
        name: 'dog',
        relevant: "${pet} = 'dog'",
        items: [{ type: 'text', name: 'breed' }],
      },
    ])
    expect(names(run.view())).toEqual(['/pet'])
    run.set('/pet', 'dog')
    run.set('/dog/breed', 'Dackel')
    run.set('/pet', 'cat')
    expect(run.answers()).toEqual({ '/pet': 'cat' })
    run.set('/pet', 'dog')
    expect(run.answers()).toEqual({ '/pet': 'dog', '/dog/breed': 'Dackel' })
  })

  it('hears what is wrong with an answer, but never that an empty one breaks a rule', () => {
    const run = start([
      { type: 'integer', name: 'age', constraint: '. < 100', message: 'Unter ${limit}, bitte' },
      { type: 'text', name: 'limit', default: '100' },
      { type: 'text', name: 'name', required: '${age} > 17' },
    ])
    expect(run.validate()).toEqual([])
    run.set('/age', '120')
    expect(run.validate()).toEqual([
      { ref: '/age', why: 'constraint', message: 'Unter 100, bitte' },
      { ref: '/name', why: 'required' },
    ])
    run.set('/age', 'twelve')
    expect(run.validate()).toEqual([{ ref: '/age', why: 'type' }])
  })

  it('may write over a calculated answer until something it is made of changes', () => {
    const run = start([
      { type: 'integer', name: 'a' },
      { type: 'integer', name: 'b' },
      { type: 'integer', name: 'double', calculation: '${a} * 2' },
    ])
    run.set('/a', '4')
    run.set('/double', '9')
    run.set('/b', '1')
    expect(run.question('/double')?.value).toBe('9')
    run.set('/a', '5')
    expect(run.question('/double')?.value).toBe('10')
  })

  it('cannot change what is only to be read, alone or in a group', () => {
    const run = start([
      { type: 'text', name: 'a', default: 'x', readonly: 'true()' },
      { type: 'group', name: 'g', readonly: "${c} = 'shut'", items: [{ type: 'text', name: 'b' }] },
      { type: 'text', name: 'c' },
    ])
    run.set('/a', 'y')
    run.set('/c', 'shut')
    run.set('/g/b', 'z')
    expect(run.answers()).toEqual({ '/a': 'x', '/c': 'shut' })
    expect(run.question('/g/b')?.readonly).toBe(true)
  })

  it('is offered what fits the answers before; an unfitting answer comes back with its choice', () => {
    const run = start(
      [
        { type: 'select_one', name: 'land', list: 'lands' },
        { type: 'select_one', name: 'town', list: 'towns', filter: 'land = ${land}' },
      ],
      {
        lists: {
          lands: [aChoice('he'), aChoice('by')],
          towns: [
            aChoice('of', 'Offenbach', { land: 'he' }),
            aChoice('gi', 'Gießen', { land: 'he' }),
            aChoice('mu', 'München', { land: 'by' }),
          ],
        },
      },
    )
    const offered = () => run.question('/town')?.choices?.map(({ label }) => label.text)
    expect(offered()).toEqual([])
    run.set('/land', 'he')
    expect(offered()).toEqual(['Offenbach', 'Gießen'])
    run.set('/town', 'gi')
    run.set('/land', 'by')
    expect(run.answers()).toEqual({ '/land': 'by' })
    run.set('/land', 'he')
    expect(run.answers()).toEqual({ '/land': 'he', '/town': 'gi' })
  })

  it('chooses among what they have named before', () => {
    const run = start([
      {
        type: 'repeat',
        name: 'friend',
        items: [
          { type: 'text', name: 'who' },
          { type: 'integer', name: 'age' },
        ],
      },
      { type: 'select_one', name: 'best', from: 'who', filter: 'age > 10' },
    ])
    run.addRepeat('/friend')
    run.set('/friend[1]/who', 'Mia')
    run.set('/friend[1]/age', '12')
    run.set('/friend[2]/who', 'Ben')
    run.set('/friend[2]/age', '9')
    expect(run.question('/best')?.choices?.map(({ value }) => value)).toEqual(['Mia'])
  })

  it('finds several choices in the order of the list, and a ranking in their own', () => {
    const lists = { abc: [aChoice('a'), aChoice('b'), aChoice('c')] }
    const run = start(
      [
        { type: 'select_multiple', name: 'many', list: 'abc' },
        { type: 'rank', name: 'rank', list: 'abc' },
      ],
      { lists },
    )
    run.set('/many', 'c a')
    run.set('/rank', 'c a b')
    expect(run.answers()).toEqual({ '/many': 'a c', '/rank': 'c a b' })
  })

  it('reads what they have answered in later questions, in their language', () => {
    const run = start(
      [
        { type: 'text', name: 'name' },
        { type: 'text', name: 'why', label: { de: 'Warum, ${name}?', en: 'Why, ${name}?' } },
      ],
      { languages: ['de', 'en', 'tr'] },
    )
    const label = () => run.question('/why')?.label
    run.set('/name', 'Mia')
    expect(label()).toEqual({ text: 'Warum, Mia?', language: 'de' })
    run.setLanguage('en')
    expect(label()).toEqual({ text: 'Why, Mia?', language: 'en' })
    run.setLanguage('tr')
    expect(label()).toEqual({ text: 'Warum, Mia?', language: 'de' })
  })

  it('is told of what changes elsewhere, and nothing else is made anew', () => {
    const run = start([
      { type: 'text', name: 'a' },
      { type: 'text', name: 'b', relevant: "${a} = 'x'" },
      { type: 'text', name: 'c' },
    ])
    const before = run.question('/c') as QuestionView
    const heard: string[] = []
    run.onChange((refs) => heard.push(...refs))
    run.set('/a', 'x')
    expect(heard).toEqual(expect.arrayContaining(['/a', '/b']))
    expect(heard).not.toContain('/c')
    expect(run.question('/c')).toBe(before)
  })

  it('is not triggered by what the form begins with, nor by what is offered', () => {
    const run = start(
      [
        { type: 'select_one', name: 'c', list: 'few' },
        { type: 'calculate', name: 'b', calculation: '1 + 1' },
        { type: 'calculate', name: 'byChoice', calculation: "'set'", trigger: 'c' },
        { type: 'calculate', name: 'byResult', calculation: "'set'", trigger: 'b' },
      ],
      { lists: { few: [aChoice('x', 'X')] } },
    )
    expect(run.answers()).toEqual({ '/b': '2' })
    run.set('/c', 'x')
    expect(run.answers()).toMatchObject({ '/byChoice': 'set' })
  })

  it('keeps a corrected result until the calculation comes to another one', () => {
    const run = start([
      { type: 'integer', name: 'a', default: '1' },
      { type: 'text', name: 'size', calculation: "if(${a} > 5, 'big', 'small')" },
    ])
    run.set('/size', 'tiny')
    run.set('/a', '2')
    expect(run.answers()).toMatchObject({ '/size': 'tiny' })
    run.set('/a', '6')
    expect(run.answers()).toMatchObject({ '/size': 'big' })
  })

  it('sees a default that was worked out once, and a triggered answer when its trigger is pulled', () => {
    const run = start([
      { type: 'text', name: 'a', default: 'x' },
      { type: 'text', name: 'once', dynamic: "concat(${a}, '!')" },
      { type: 'calculate', name: 'pulled', calculation: 'concat(${a}, ${b})', trigger: 'b' },
      { type: 'text', name: 'b' },
    ])
    run.set('/a', 'y')
    expect(run.answers()).toEqual({ '/a': 'y', '/once': 'x!' })
    run.set('/b', '1')
    expect(run.answers()).toEqual({ '/a': 'y', '/b': '1', '/once': 'x!', '/pulled': 'y1' })
  })

  it('never brings the form to a stop, whatever is asked of it', () => {
    const run = start([
      { type: 'calculate', name: 'a', calculation: '${b} + 1' },
      { type: 'calculate', name: 'b', calculation: 'coalesce(${a}, 0) + 1' },
      { type: 'text', name: 'c', constraint: "regex(., '(')" },
      { type: 'integer', name: 'n' },
      { type: 'repeat', name: 'r', count: '${n}', items: [{ type: 'text', name: 'q' }] },
    ])
    run.set('/c', 'x')
    run.set('/n', '99999999')
    run.set('/nowhere', '1')
    run.set('/r[5000]/q', '1')
    run.addRepeat('/c')
    run.removeRepeat('/r', 3)
    expect(run.save().repeats).toEqual({ '/r': 1000 })
  })
})
