import { describe, expect, test } from 'vitest'
import { importTables } from '#xlsform/importTables.ts'
import type { Files } from '#xlsform/result.ts'

const rows = (...lines: string[]): string => `${lines.join('\n')}\n`

function problems(survey: string, choices = '', files: Files = {}) {
  const result = importTables({ survey, choices }, files)
  return result.ok ? [] : result.problems.map(({ row, code }) => `${row} ${code}`)
}

function notes(survey: string, choices = '') {
  const result = importTables({ survey, choices })
  return result.ok ? result.notes.map(({ row, code }) => `${row} ${code}`) : ['refused']
}

function question(survey: string, name: string, choices = '') {
  const result = importTables({ survey, choices })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.form.items.find((item) => item.name === name)
}

test('an author is told all that is wrong at once, by row', () => {
  const survey = rows(
    'type,name,label,relevant,calculation',
    'txet,a,A,,',
    `text,b,B,\${nowhere} = 1 or \${neither} = 2,`,
    'text,b,Again,,',
    'calculate,c,,,area()',
    'calculate,d,,,frobnicate(1)',
    'select_one colours,e,E,,',
    'integer,f,F,,',
    'end group,,,,',
    'begin repeat,g,G,,',
    'osm,h,H,,',
    'text,two words,I,,',
  )
  expect(problems(survey).sort()).toEqual(
    [
      '2 unknown-type',
      '3 unknown-name',
      '3 unknown-name',
      '4 duplicate-name',
      '5 wrong-arguments',
      '6 unknown-function',
      '7 missing-list',
      '9 unbalanced',
      '10 unbalanced',
      '11 unsupported-type',
      '12 bad-name',
    ].sort(),
  )
})

test('calculations that need each other are refused, one that keeps its own value is not', () => {
  const head = 'type,name,label,calculation'
  const circle = rows(head, `calculate,a,,\${b} + 1`, `calculate,b,,\${c}`, `calculate,c,,\${a}`)
  expect(problems(circle)).toEqual(['2 circle'])
  expect(problems(rows(head, `calculate,a,,"if(\${a} = '', now(), \${a})"`))).toEqual([])
})

test.each([
  [`\${a} && 1`, 'and'],
  [`\${a} ≥ 1`, '>='],
  [`\${a} == 1`, 'value was expected'],
  [`selected(\${a}, 'x'`, 'brackets'],
  [`\${a} = 'x`, 'has no end'],
  [`concat('Hi \${a}')`, 'quotation marks'],
  ['yes', "'yes'"],
])('"%s" is refused with a remedy', (text, remedy) => {
  const cell = `"${text.replaceAll('"', '""')}"`
  const result = importTables({ survey: rows('type,name,label,constraint', `text,a,A,${cell}`) })
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.problems[0]?.message).toContain(remedy)
})

test('typographic quotation marks are read as straight ones, and noted', () => {
  expect(notes(rows('type,name,label,constraint', 'text,a,A,. = “yes” or . = ‘no’'))).toEqual([
    '2 smart-quotes',
  ])
})

test('minus is taken from left to right, and brackets count', () => {
  const calculation = (text: string) =>
    question(rows('type,name,calculation', `calculate,a,${text}`), 'a')
  const [one, two, three] = [['n', 1] as const, ['n', 2] as const, ['n', 3] as const]
  expect(calculation('1 - 2 - 3')).toMatchObject({ calculation: ['-', ['-', one, two], three] })
  expect(calculation('1 - (2 - 3)')).toMatchObject({ calculation: ['-', one, ['-', two, three]] })
  expect(calculation('1mod2 div 3')).toMatchObject({
    calculation: ['div', ['mod', one, two], three],
  })
})

test('what would tell the device or the minute is left out; read by others, it stays empty', () => {
  const survey = rows(
    'type,name,label,calculation',
    'start,start,,',
    'deviceid,device,,',
    'today,day,,',
    'text,a,A,',
    `calculate,b,,concat(\${start})`,
  )
  expect(notes(survey)).toEqual(['2 private-empty', '3 private-dropped'])
  expect(question(survey, 'start')).toMatchObject({ type: 'hidden' })
  expect(question(survey, 'device')).toBeUndefined()
  expect(question(survey, 'day')).toMatchObject({ type: 'calculate', default: ['f', 'today'] })
})

test.each([
  ['select one from colours', 'select_one'],
  ['select1 colours', 'select_one'],
  ['select all that apply from colours', 'select_multiple'],
  ['select_multiple colours', 'select_multiple'],
  ['rank colours', 'rank'],
])('"%s" is a %s', (written, type) => {
  const choices = rows('list name,value,label', 'colours,red,Red')
  expect(question(rows('type,name,label', `${written},a,A`), 'a', choices)).toMatchObject({
    type,
    choices: { list: 'colours' },
  })
})

test.each([
  ['int', 'integer'],
  ['string', 'text'],
  ['photo', 'image'],
  ['gps', 'geopoint'],
  ['dateTime', 'dateTime'],
  ['trigger', 'acknowledge'],
  ['add note prompt', 'note'],
])('"%s" is a %s', (written, type) => {
  expect(question(rows('type,name,label', `${written},a,A`), 'a')).toMatchObject({ type })
})

test('plain language is one more translation', () => {
  const survey = rows(
    'type,name,label::Deutsch (de),label::Deutsch einfach (de-simple),hint::English (en)',
    'text,a,Welcher Ort ist ungeeignet?,Welcher Ort ist schlecht?,Any place',
  )
  expect(question(survey, 'a')).toMatchObject({
    label: {
      text: { de: ['Welcher Ort ist ungeeignet?'], 'de-simple': ['Welcher Ort ist schlecht?'] },
    },
    hint: { text: { en: ['Any place'] } },
  })
})

test('choices from a file need the file, and its columns', () => {
  const survey = rows('type,name,label,parameters', 'select_one_from_file trees.csv,a,A,value=id')
  const csv = (text: string) => ({ 'trees.csv': new TextEncoder().encode(text) })
  expect(problems(survey)).toEqual(['2 missing-file'])
  expect(problems(survey, '', csv('name,label\noak,Oak\n'))).toEqual(['2 missing-column'])
  expect(problems(survey, '', csv('id,label\noak,Oak\n'))).toEqual([])
})

test('defaults: a day is a value, today() is computed, words with a dash are words', () => {
  const survey = rows(
    'type,name,label,default',
    'date,a,A,2026-11-22',
    'date,b,B,today()',
    'text,c,C,well - done (mostly)',
    'integer,d,D,-5',
    'integer,e,E,2 + 3',
  )
  expect(question(survey, 'a')).toMatchObject({ default: '2026-11-22' })
  expect(question(survey, 'b')).toMatchObject({ default: ['f', 'today'] })
  expect(question(survey, 'c')).toMatchObject({ default: 'well - done (mostly)' })
  expect(question(survey, 'd')).toMatchObject({ default: '-5' })
  expect(question(survey, 'e')).toMatchObject({ default: ['+', ['n', 2], ['n', 3]] })
})

test('old spellings bring the rule along that they stand for, rows may be settings', () => {
  const survey = rows(
    'command,tag,caption',
    'set form title,My form,',
    'set form id,mine,',
    'percentage,p,Percent',
    'phone number,ph,Phone',
    'add select multiple prompt using yn,m,Many',
    'q select1 yn,o,One',
    'select multiple using yn,u,Using',
  )
  const result = importTables({ survey, choices: 'list_name,value,caption\nyn,y,Yes\nyn,n,No\n' })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const { form } = result
  expect([form.id, form.title]).toEqual(['mine', { und: 'My form' }])
  expect(form.items.map((item) => item.kind === 'question' && item.type)).toEqual([
    ...['integer', 'text', 'select_multiple', 'select_one', 'select_multiple'],
  ])
  expect(form.items.slice(0, 2).every((item) => 'constraint' in item)).toBe(true)
})

test.each([
  [
    'a choice with a space, where several can be chosen',
    'select_multiple c,a,A,',
    '2 space-in-choice',
  ],
  ['a seed without a random order', 'select_one c,a,A,seed=4', '2 bad-parameter'],
  ['tags of OpenStreetMap', 'osm building,a,A,', '2 unsupported-type'],
  ['choices from a question in no repeat', `text,b,B,\nselect_one \${b},a,A,`, '3 no-repeat'],
])('%s is refused', (_, row, expected) => {
  const choices = 'list_name,name,label\nc,two words,Two\n'
  expect(problems(`type,name,label,parameters\n${row}\n`, choices)).toEqual([expected])
})

test('what stands in a cell without effect is said', () => {
  const survey = rows(
    'type,name,label,required,hint,choice_filter,repeat_count',
    'begin group,g,G,yes,H,,',
    'text,a,A,no,,x = 1,3',
    'note,n,N,yes,,,',
    'end group,,,,,,',
  )
  expect(notes(survey).sort()).toEqual(
    ['2 idle-cell', '2 idle-cell', '3 idle-cell', '3 idle-cell', '4 idle-cell'].sort(),
  )
})

test.each(['property', 'digest', 'extract-signed'])('%s() is refused with its reason', (name) => {
  const result = importTables({ survey: `type,name,calculation\ncalculate,a,"${name}('x')"\n` })
  expect(result.ok ? '' : result.problems[0]?.message).toMatch(/is not supported: /)
})

test('a default may be a path, a text in quotation marks or a sum', () => {
  const head = 'type,name,label,default'
  expect(question(rows(head, 'text,b,B,', 'text,a,A,../b'), 'a')).toMatchObject({
    default: ['p', { from: 'self' }],
  })
  expect(question(rows(head, 'integer,a,A,1 + 1'), 'a')).toMatchObject({
    default: ['+', ['n', 1], ['n', 1]],
  })
})

test('what was saved last is empty, as it is at the first time, and the author is told', () => {
  const survey = rows('type,name,label,default', `text,a,A,\${last-saved#a}`)
  const result = importTables({ survey })
  expect(result.ok && result.notes.map(({ code }) => code)).toEqual(['last-saved'])
  expect(result.ok && result.form.items[0]).not.toHaveProperty('default')
})

describe('a loop over choices', () => {
  const choices = rows(
    'list_name,name,label::en,label::de',
    'g,boy,Boys,Jungen',
    'g,girl,Girls,Mädchen',
  )
  const loop = (...body: readonly string[]) =>
    importTables({
      choices,
      survey: rows(
        'type,name,label::en,label::de,relevant',
        'begin loop over g,per,Per,Je',
        ...body,
      ),
    })

  test('is written out: a group for each, with its own words in the questions', () => {
    const result = loop(
      "integer,n,How many %(label)s?,Wie viele %(label)s?,\"'%(name)s' != ''\"",
      'end loop',
    )
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const [per] = result.form.items
    if (per?.kind !== 'group') throw new Error('no group')
    expect(per.items.map(({ name, label }) => [name, label?.text?.de])).toEqual([
      ['boy', ['Jungen']],
      ['girl', ['Mädchen']],
    ])
    const asked = per.items.flatMap((one) => (one.kind === 'group' ? one.items : []))
    expect(asked.map(({ label }) => label?.text)).toEqual([
      { en: ['How many Boys?'], de: ['Wie viele Jungen?'] },
      { en: ['How many Girls?'], de: ['Wie viele Mädchen?'] },
    ])
    expect(asked[1]?.relevant).toEqual(['!=', ['s', 'girl'], ['s', '']])
  })

  test('over a list that is not there, or without an end, is refused', () => {
    const nowhere = importTables({
      survey: rows('type,name,label', 'begin loop over x,l,L', 'end loop'),
    })
    expect(nowhere.ok ? [] : nowhere.problems).toMatchObject([{ row: 2, code: 'missing-list' }])
    const open = loop('integer,n,N,N')
    expect(open.ok ? [] : open.problems).toMatchObject([{ row: 2, code: 'unbalanced' }])
  })
})
