import { expect, test } from 'vitest'
import { importXform } from '#xlsform/importXform.ts'

const xform = `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>Baum</h:title><model odk:xforms-version="1.0.0">
<itext><translation lang="Deutsch (de)" default="true()">
<text id="/data/kind:label"><value>Art, <output value=" /data/age "/>?</value><value form="image">jr://images/k.png</value></text>
<text id="kinds-0"><value>Linde</value></text><text id="kinds-1"><value>Ahorn</value></text>
</translation></itext>
<instance><data id="tree" version="3"><age>4</age><kind/><rep jr:template=""><x/><y/></rep><rep><x/><y/></rep><calc/><note/><grp><when/></grp><start/><meta><instanceID/></meta></data></instance>
<instance id="kinds"><root><item><itextId>kinds-0</itextId><name>l</name><tone>a</tone></item><item><itextId>kinds-1</itextId><name>a</name></item></root></instance>
<bind nodeset="/data/age" type="int" required="true()" constraint=". &gt; 1 and . &lt; 99" jr:constraintMsg="Nein"/>
<bind nodeset="/data/kind" type="string" relevant=" /data/age &gt; 3"/>
<bind nodeset="/data/rep/x" type="decimal"/>
<bind nodeset="/data/rep/y" type="string" calculate=" ../x * 2"/>
<bind nodeset="/data/calc" type="int" calculate="sum(/data/rep/y) + 1mod 2"/>
<bind nodeset="/data/note" readonly="true()" type="string"/>
<bind nodeset="/data/grp/when" type="dateTime"/>
<bind nodeset="/data/start" jr:preload="timestamp" jr:preloadParams="start" type="dateTime"/>
<bind nodeset="/data/meta/instanceID" jr:preload="uid" type="string"/>
<setvalue ref="/data/grp/when" event="odk-instance-first-load" value="now()"/>
</model></h:head>
<h:body class="pages"><input ref="/data/age"><label>Alter</label></input>
<select1 ref="/data/kind" appearance="minimal"><label ref="jr:itext('/data/kind:label')"/><itemset nodeset="instance('kinds')/root/item[tone = current()/../age or name='l']"><value ref="name"/><label ref="jr:itext(itextId)"/></itemset></select1>
<group ref="/data/rep"><label>Orte</label><repeat nodeset="/data/rep" jr:count=" /data/age "><input ref="/data/rep/x"><label>X</label></input></repeat></group>
<group ref="/data/grp" appearance="field-list"><input ref="/data/grp/when"><label>W</label></input></group>
<input ref="/data/note"><label>Danke</label></input>
</h:body></h:html>`

function form() {
  const result = importXform(xform)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}
const item = (name: string) => form().form.items.find((one) => one.name === name)

test('questions, repeats and calculations of an XForm are found in the order of its body', () => {
  expect(form().form).toMatchObject({
    id: 'tree',
    version: '3',
    languages: ['de'],
    style: ['pages'],
  })
  expect(form().form.items.map((one) => one.name)).toEqual([
    'age',
    'kind',
    'rep',
    'calc',
    'grp',
    'note',
  ])
  expect(item('rep')).toMatchObject({ kind: 'repeat', count: ['p', { from: 'root' }] })
  expect(item('calc')).toMatchObject({ type: 'calculate', dataType: 'int' })
  expect(item('note')).toMatchObject({ type: 'note' })
})

test('a select shows an instance as its list, with the itexts as labels and its condition', () => {
  expect(item('kind')).toMatchObject({ choices: { list: 'kinds', filter: ['or', {}, {}] } })
  expect(form().form.lists.kinds).toEqual([
    { value: 'l', label: { text: { de: ['Linde'] } }, extra: { tone: 'a' } },
    { value: 'a', label: { text: { de: ['Ahorn'] } }, extra: {} },
  ])
})

test('what is set at the beginning is a default; the time of the start is left out', () => {
  expect(item('grp')).toMatchObject({ items: [{ name: 'when', default: ['f', 'now'] }] })
  expect(form().notes.map(({ code }) => code)).toEqual(['private-dropped', 'missing-media'])
})

test.each([
  [
    '<setvalue ref="/data/grp/when" event="odk-instance-first-load" value="now()"/>',
    '<odk:setgeopoint ref="/data/kind" event="odk-instance-first-load"/>',
    'unsupported-action',
  ],
  ['nodeset="/data/calc" type="int"', 'nodeset="/data/clac" type="int"', 'unknown-path'],
  ['sum(/data/rep/y)', 'sum(/data/rep/q)', 'unknown-path'],
  ["instance('kinds')/root", "instance('sorts')/root", 'missing-list'],
  ['</h:html>', '', 'bad-xml'],
])('%s, replaced by %s, is refused', (from, to, code) => {
  const result = importXform(xform.replace(from, to))
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.problems.map((one) => one.code)).toContain(code)
})

test('a plain web page is no XForm', () => {
  expect(importXform('<p>Hello</p>')).toMatchObject({ ok: false, problems: [{ code: 'no-xform' }] })
})
