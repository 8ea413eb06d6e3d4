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

test('try', () => {
  const r = importXform(xform)
  console.log(JSON.stringify(r))
  expect(r.ok).toBe(true)
})
