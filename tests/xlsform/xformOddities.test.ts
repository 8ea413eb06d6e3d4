import { expect, test } from 'vitest'
import type { Question } from '#domain/form/form.ts'
import {
  bind,
  input,
  list,
  repeat,
  selectFrom,
  twice,
  xform,
} from '#tests/conformance/forms/xml.ts'
import { importXform } from '#xlsform/importXform.ts'

type Parts = Parameters<typeof xform>[0]
const read = (parts: Partial<Parts>) =>
  importXform(xform({ data: '<a/>', binds: '', body: '', ...parts }))
const codes = (parts: Partial<Parts>) => {
  const result = read(parts)
  return result.ok
    ? result.notes.map(({ code }) => `note ${code}`)
    : result.problems.map(({ code }) => code)
}
function items(parts: Partial<Parts>) {
  const result = read(parts)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.form.items
}
const set = (ref: string, event: string, value: string) =>
  `<setvalue ref="${ref}" event="${event}" value="${value}"/>`
const asking = (path: string, action: string) =>
  `<input ref="/data${path}"><label>A</label>${action}</input>`

test.each<readonly [string, Partial<Parts>, readonly string[]]>([
  ['a control without a node', { body: input('/nowhere') }, ['unknown-path']],
  ['a control that nobody knows', { body: '<textarea ref="/data/a"/>' }, ['unknown-control']],
  ['a key for encryption', { actions: '<submission base64RsaPublicKey="abc"/>' }, ['encryption']],
  [
    'a place taken unseen',
    { body: asking('/a', '<odk:setgeopoint ref="/data/a" event="xforms-value-changed"/>') },
    ['unsupported-action'],
  ],
  [
    'instances that begin differently',
    { data: '<r><a>1</a></r><r><a>2</a></r>', body: repeat('/r', input('/r/a')) },
    ['unlike-instances'],
  ],
  [
    'two values for one question',
    {
      data: '<a/><b/><c/>',
      body:
        asking('/a', set('/data/c', 'xforms-value-changed', '1')) +
        asking('/b', set('/data/c', 'xforms-value-changed', '2')),
    },
    ['two-setters'],
  ],
  [
    'a calculation beside a setvalue',
    {
      data: '<a/><b/>',
      binds: bind('/b', { calculate: '1' }),
      body: asking('/a', set('/data/b', 'xforms-value-changed', '2')),
    },
    ['two-setters'],
  ],
  [
    'a column that is not there',
    {
      body: selectFrom('/a', "instance('x')/root/item", 'select1', 'code'),
      instances: list('x', 'name label', ['a|A']),
    },
    ['missing-column'],
  ],
  [
    'an event that never comes here',
    { actions: set('/data/a', 'odk-instance-load', '1') },
    ['unsupported-action'],
  ],
])('%s is refused', (_, parts, expected) => {
  expect(codes(parts)).toEqual(expected)
})

test('what has no effect on a group, and entities, are said', () => {
  const group = { data: '<g><a/></g>', body: `<group ref="/data/g">${input('/g/a')}</group>` }
  expect(codes({ ...group, binds: bind('/g', { calculate: '1', required: 'true()' }) })).toEqual([
    ...['note idle-cell', 'note idle-cell'],
  ])
  expect(codes({ data: '<a/><meta><entity dataset="trees"/></meta>' })).toContain('note entities')
})

test('a meta of another namespace is the same as the plain one', () => {
  expect(
    codes({ data: '<a/><orx:meta><orx:instanceID/></orx:meta><meta><instanceID/></meta>' }),
  ).toEqual([])
})

test('two questions may show one list by different columns', () => {
  const both = items({
    data: '<a/><b/>',
    body:
      selectFrom('/a', "instance('x')/root/item") +
      selectFrom('/b', "instance('x')/root/item[name = 'a']", 'select1', 'code', 'name'),
    instances: list('x', 'name label code', ['a|A|1', 'b|B|2']),
  }) as Question[]
  expect(
    both.map(({ choices }) => [choices?.table ?? choices?.list, choices?.valueColumn]),
  ).toEqual([
    ['x', 'name'],
    ['x', 'code'],
  ])
})

test('a default may be for the first instances or for those added only', () => {
  const [r] = items({
    data: twice('r', '<a/><b/><c/>'),
    body: repeat('/r', ['a', 'b', 'c'].map((one) => input(`/r/${one}`)).join('')),
    actions:
      set('/data/r/a', 'odk-instance-first-load', 'position(..)') +
      set('/data/r/b', 'odk-new-repeat', 'position(..)') +
      set('/data/r/c', 'odk-instance-first-load odk-new-repeat', 'position(..)'),
  })
  const inside = r?.kind === 'repeat' ? (r.items as Question[]) : []
  expect(inside.map(({ defaultFor }) => defaultFor)).toEqual(['first', 'added', undefined])
})

test('actions may be held together, and one event may be both the beginning and a change', () => {
  const [, b, c] = items({
    data: '<a/><b/><c/>',
    body: asking('/a', set('/data/c', 'odk-instance-first-load xforms-value-changed', 'now()')),
    actions: `<action event="odk-instance-first-load"><setvalue ref="/data/b" value="1 + 1"/></action>`,
  }) as Question[]
  expect(b).toMatchObject({ default: ['+', ['n', 1], ['n', 1]] })
  expect(c).toMatchObject({ default: ['f', 'now'], calculation: ['f', 'now'], trigger: ['/a'] })
})

test('a repeat that nobody may change has a fixed count', () => {
  const body = repeat('/r', input('/r/a')).replace('<repeat ', '<repeat jr:noAddRemove="true()" ')
  expect(items({ data: '<r><a/></r><r><a/></r>', body })[0]).toMatchObject({ count: ['n', 2] })
})
