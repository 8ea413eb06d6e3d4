import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { blocksOf, meansOf } from '#domain/lab/results/blocks.ts'
import { compare } from '#domain/lab/results/compare.ts'
import { moderationKey, type TallyOptions } from '#domain/lab/results/options.ts'
import { sentenceOf } from '#domain/lab/results/sentence.ts'
import type { Answered } from '#domain/lab/results/sheet.ts'
import { ResultsSchema, type SummaryKind, type SummaryOf } from '#domain/lab/results/summary.ts'
import { tableOf } from '#domain/lab/results/table.ts'
import { tally } from '#domain/lab/results/tally.ts'
import { aForm, anAnswer, answerId, question, select } from './aLab.ts'

const desk: TallyOptions = { language: 'de', audience: 'desk' }
const room: TallyOptions = { language: 'de', audience: 'room' }

function only<K extends SummaryKind>(
  kind: K,
  form: ReturnType<typeof aForm>,
  answers: readonly Answered[],
  options = desk,
): SummaryOf<K> {
  const [summary] = tally(form, answers, options).questions
  if (summary?.kind !== kind) throw new Error(`expected ${kind}, got ${summary?.kind}`)
  return summary as SummaryOf<K>
}
const many = (values: readonly string[], ref = '/q') =>
  values.map((value, at) => anAnswer(at, { [ref]: value }))

describe('what a room sees of its answers', () => {
  it('counts every choice, also those that nobody took', () => {
    const { options, answered } = only(
      'choices',
      aForm([select('q', 'wish')]),
      many(['tree', 'tree', 'ball']),
    )
    expect(answered).toBe(3)
    expect(options.map(({ label, count }) => [label, count])).toEqual([
      ['Bäume', 2],
      ['Ballplatz', 1],
      ['Bänke', 0],
    ])
  })
  it('never loses or invents an answer to a single choice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('tree', 'ball', 'seat', '', 'else')), (values) => {
        const { options, answered, missing } = only(
          'choices',
          aForm([select('q', 'wish')]),
          many(values),
        )
        const sum = options.reduce((total, { count }) => total + (count ?? 0), 0)
        expect(sum).toBe(answered)
        expect((answered ?? 0) + (missing.skipped ?? 0) + (missing.not_asked ?? 0)).toBe(
          values.length,
        )
      }),
    )
  })
  it('counts an answer once that came by two ways', () => {
    const answers = many(['tree', 'ball'])
    expect(tally(aForm([select('q', 'wish')]), [...answers, ...answers], desk).n).toBe(2)
  })
  it('leaves out an answer that the facilitator has hidden', () => {
    const moderation = new Map([[moderationKey(answerId(0), ''), 'hidden' as const]])
    expect(
      tally(aForm([select('q', 'wish')]), many(['tree', 'ball']), { ...desk, moderation }).n,
    ).toBe(1)
  })
  it('shows the room nothing of a question before five have answered it', () => {
    const form = aForm([select('q', 'wish')])
    expect(tally(form, many(['tree', 'tree', 'ball', 'ball']), room).questions[0]).toMatchObject({
      kind: 'withheld',
      why: 'too_few',
    })
    expect(
      tally(form, many(['tree', 'tree', 'ball', 'ball', 'seat']), room).questions[0],
    ).toMatchObject({ kind: 'choices' })
    expect(tally(form, [], room).questions[0]).toMatchObject({ kind: 'choices', answered: 0 })
  })
  it('tells those who were not asked from those who left it out', () => {
    const form = aForm([select('q', 'wish', { relevant: ['s', 'x'] })])
    const asked = (answer: Answered) => new Set(answer.id === answerId(0) ? ['/q'] : [])
    const { missing } = only('choices', form, many(['', '', 'tree']), { ...desk, asked })
    expect(missing).toEqual({ skipped: 1, not_asked: 1 })
  })
  it('adds up what came in repeats', () => {
    const form = aForm([
      { kind: 'repeat', name: 'find', appearance: [], extra: {}, items: [select('what', 'wish')] },
    ])
    const answer = anAnswer(1, {
      '/find[1]/what': 'tree',
      '/find[2]/what': 'tree',
      '/find[3]/what': 'ball',
    })
    const { options, answered, entries } = only('choices', form, [answer])
    expect([answered, entries]).toEqual([1, 3])
    expect(options.map(({ count }) => count)).toEqual([2, 1, 0])
  })
  it('puts first what stands first in most lists', () => {
    const form = aForm([question('q', 'rank', { choices: { list: 'wish' } })])
    const { options } = only(
      'ranking',
      form,
      many(['ball tree seat', 'ball seat tree', 'tree ball seat']),
    )
    expect(options.map(({ value }) => value)).toEqual(['ball', 'tree', 'seat'])
    expect(options[0]).toMatchObject({ mean: 4 / 3, places: [2, 1, 0] })
  })
})

describe('numbers', () => {
  const form = aForm([question('q', 'integer')])
  it('come with quartiles as a spreadsheet has them', () => {
    expect(only('numbers', form, many(['1', '2', '3', '4'])).stats).toMatchObject({
      q1: 1.75,
      median: 2.5,
      q3: 3.25,
      mean: 2.5,
      sum: 10,
    })
  })
  it('all fall into exactly one bin', () => {
    const anyNumber = fc.oneof(
      fc.integer({ min: -5000, max: 5000 }),
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1 }), (numbers) => {
        const { bins } = only('numbers', form, many(numbers.map(String)))
        expect(bins.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(numbers.length)
        expect(bins.length).toBeLessThanOrEqual(13)
      }),
    )
  })
  it('of a slider are shown from end to end', () => {
    const slider = aForm([
      question('q', 'range', { parameters: { start: '1', end: '5', step: '1' } }),
    ])
    expect(only('numbers', slider, many(['3'])).bins.map(({ from }) => from)).toEqual([
      1, 2, 3, 4, 5,
    ])
  })
})

describe('free words', () => {
  const form = aForm([question('q', 'text')])
  const texts = [
    'Mehr Bäume und Schatten',
    'bäume! Bäume, Bäume',
    'Schatten im Sommer',
    'Bäume',
    'Licht',
  ]
  it('count once a person, without filler words', () => {
    const { words } = only('words', form, many(texts))
    expect(words.slice(0, 2)).toEqual([
      { word: 'Bäume', count: 3 },
      { word: 'Schatten', count: 2 },
    ])
    expect(words.map(({ word }) => word)).not.toContain('und')
  })
  it('reach the room only once they are released', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('waiting', 'released', 'hidden'), { minLength: 5, maxLength: 5 }),
        (states) => {
          const moderation = new Map(
            states.map((state, at) => [moderationKey(answerId(at), '/q'), state as 'released']),
          )
          const shown = only('words', form, many(texts), { ...room, moderation })
          const released = texts.filter((_, at) => states[at] === 'released')
          expect(shown.texts.map(({ text }) => text).sort()).toEqual([...released].sort())
          if (released.length === 0) expect(shown.words).toEqual([])
        },
      ),
    )
  })
})

describe('places and pictures', () => {
  it('of a sensitive lab stand on the grid, the same for neighbours', () => {
    const form = aForm([question('q', 'geopoint')])
    const near = many(['50.10010 8.76010 0 5', '50.10012 8.76012 0 4'])
    const { points, coarse } = only('places', form, near, { ...desk, sensitive: true })
    expect(coarse).toBe(true)
    expect(points[0]).toEqual(points[1])
    expect(points[0]).not.toEqual([8.7601, 50.1001])
  })
  it('draw a way as a line', () => {
    const { lines } = only(
      'places',
      aForm([question('q', 'geotrace')]),
      many(['50.1 8.7 0 0;50.2 8.8 0 0']),
    )
    expect(lines).toEqual([
      [
        [8.7, 50.1],
        [8.8, 50.2],
      ],
    ])
  })
  it('show the room no picture that nobody has released', () => {
    const media = [{ name: 'a.jpg', sha256: 'a'.repeat(64), type: 'image/jpeg', bytes: 3 }]
    const answers = many(['a.jpg', 'a.jpg', 'a.jpg', 'a.jpg', 'a.jpg']).map((one) => ({
      ...one,
      media,
    }))
    const form = aForm([question('q', 'image')])
    expect(only('files', form, answers, room)).toMatchObject({ files: [], waiting: 5 })
    const moderation = new Map([[moderationKey(answerId(2), '/q'), 'released' as const]])
    expect(only('files', form, answers, { ...room, moderation }).files).toHaveLength(1)
  })
})

describe('beside each chart', () => {
  const scale = (name: string) => select(name, 'mood', { appearance: ['likert'] })
  const form = aForm([
    {
      kind: 'group',
      name: 'g',
      label: { text: { de: ['Wie geht es?'] } },
      appearance: [],
      extra: {},
      items: [scale('a'), scale('b')],
    },
    select('c', 'yes'),
    question('n', 'integer'),
    question('t', 'text'),
    question('p', 'geopoint'),
    question('d', 'date'),
  ])
  const answers = [
    anAnswer(1, {
      '/g/a': 'good',
      '/g/b': 'bad',
      '/c': 'yes',
      '/n': '7',
      '/t': 'Licht',
      '/p': '50 8 0 0',
      '/d': '2026-05-03',
    }),
    anAnswer(2, { '/g/a': 'good', '/g/b': 'ok', '/c': 'no', '/n': '9' }),
  ]
  const results = tally(form, answers, desk)
  it('scales of one group stand in one picture', () => {
    const [battery] = blocksOf(results.questions)
    expect(battery).toMatchObject({ kind: 'battery', label: 'Wie geht es?' })
    expect(blocksOf(results.questions)).toHaveLength(6)
  })
  it('sliders of one group with the same ends stand in one picture, by their means', () => {
    const slider = (name: string, end = '100') =>
      question(name, 'range', { parameters: { start: '0', end, step: '5' } })
    const shared = aForm([
      {
        ...{ kind: 'group', name: 'p', label: { text: { de: ['Verteil 100 Punkte.'] } } },
        ...{ appearance: [], extra: {}, items: [slider('a'), slider('b'), slider('other', '10')] },
      },
    ])
    const points = (index: number, a: number, b: number) =>
      anAnswer(index, { '/p/a': String(a), '/p/b': String(b), '/p/other': '5' })
    const given = [points(1, 20, 80), points(2, 40, 60), points(3, 0, 100)]
    const blocks = blocksOf(tally(shared, given, desk).questions)
    expect(blocks.map(({ kind }) => kind)).toEqual(['amounts', 'single'])
    const [together] = blocks
    if (together?.kind !== 'amounts') throw new Error('not together')
    expect(together.label).toBe('Verteil 100 Punkte.')
    expect(meansOf(together.scales).map(({ path, mean }) => [path, mean])).toEqual([
      ['/p/b', 80],
      ['/p/a', 20],
    ])
  })
  it('there is a sentence and a table for each question', () => {
    expect(results.questions.map((one) => sentenceOf(one).key)).toEqual([
      'most',
      'tie',
      'tie',
      'numbers',
      'words',
      'points',
      'dates',
    ])
    for (const summary of results.questions) expect(tableOf(summary).rows.length).toBeGreaterThan(0)
  })
  it('results survive the way over the network', () => {
    expect(v.parse(ResultsSchema, JSON.parse(JSON.stringify(results)))).toEqual(results)
  })
  it('two labs stand side by side', () => {
    const other = tally(form, [anAnswer(3, { '/c': 'yes', '/n': '3' })], desk)
    const compared = compare([results, other])
    expect(compared.find(({ path }) => path === '/c')?.rows[0]?.figures).toEqual([0.5, 1])
    expect(compared.find(({ path }) => path === '/n')?.rows[0]?.figures).toEqual([8, 3])
  })
})
