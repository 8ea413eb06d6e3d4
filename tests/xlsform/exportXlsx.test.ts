import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Form } from '#domain/form/form.ts'
import { aForm } from '#tests/conformance/generate/form.ts'
import { exportTables, exportXlsx } from '#xlsform/exportXlsx.ts'
import { importTables } from '#xlsform/importTables.ts'
import { importXform } from '#xlsform/importXform.ts'
import { importXlsx } from '#xlsform/importXlsx.ts'

const root = new URL('../../public/labs/', import.meta.url)
const read = (id: string, sheet: string) =>
  readFileSync(new URL(`${id}/${sheet}.csv`, root), 'utf8')

async function andBack(form: Form): Promise<Form> {
  const tables = Object.entries(exportTables(form)).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  )
  const back = await importXlsx(exportXlsx(form), Object.fromEntries(tables))
  expect(back).toMatchObject({ ok: true })
  if (!back.ok) throw new Error('refused')
  return back.form
}

test.each(readdirSync(root).filter((name) => !name.includes('.')))(
  'the template "%s" comes back from a workbook as it was',
  async (id) => {
    const result = importTables({
      survey: read(id, 'survey'),
      choices: read(id, 'choices'),
      settings: read(id, 'settings'),
    })
    if (!result.ok) throw new Error('refused')
    expect(await andBack(result.form)).toEqual(result.form)
  },
)

test('repeats, filters, triggers, random order, or_other and calculations come back, too', async () => {
  const result = importTables({
    survey: `type,name,label,relevant,calculation,choice_filter,repeat_count,trigger,parameters,bind::type,readonly,default,required
select_one colours or_other,c,Farbe,,,,,,randomize=true seed=\${age},,,,yes
integer,age,How old is \${c} <output value="1 + \${c}"/>?,-(2 - 1) - (3 - 2) < 0 and (1 or 0) = 1,,,,,,,,1 + 1,
today,day
begin repeat,rep,Rep,,,,\${age} + 1,,,,yes,
text,nm,Name,"../../c != ""it's""",,,,,,,,
calculate,x,,,"position(..) * (1 - 2 - \${age})",,,,,int,,
select_multiple tones,e,Ecol,,,tone = \${nm} and current()/../nm != 'x',,,,,,
end repeat
calculate,y,,,"sum(\${x}) + count(\${rep}) + indexed-repeat(\${x}, \${rep}, 1) + count(\${rep}[nm = 'a']/x)"
calculate,z,,,"jr:choice-name(\${c}, '\${c}')"
text,copy,Copy,,once(today()),,,\${c},rows=3
begin group,g,G,,,,,,,,yes
select_one \${nm},who,Who?
range,r,R,,,,,,start=0 end=5 step=0.5
end group
`,
    choices:
      'list_name,name,label,tone\ncolours,r,Rot,warm\ncolours,b,Blau,cold\ntones,w,Warm,warm\ntones,k,Kalt,\n',
    settings: `form_id,version,style,instance_name\ntry,7,pages theme-grid,"concat(\${c}, '-', \${age})"\n`,
  })
  expect(result.ok ? [] : result.problems).toEqual([])
  if (result.ok) expect(await andBack(result.form)).toEqual(result.form)
})

test('whatever form is drawn by lot comes back from a workbook as it was', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const result = importXform(aForm(seed))
    if (!result.ok) throw new Error(`${seed}: ${JSON.stringify(result.problems)}`)
    expect(await andBack(result.form), `seed ${seed}`).toEqual(result.form)
  }
})

test('a default that does not look like an expression in a cell means the same afterwards', async () => {
  const result = importTables({
    survey: `type,name,label,default\ntext,a,A,\ntext,b,B,"/data/a"\ntext,c,C,"../a"\ntext,d,D,"/data/a"\n`,
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  expect(await andBack(result.form)).toEqual(result.form)
})
