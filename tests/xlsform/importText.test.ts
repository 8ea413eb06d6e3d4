import { expect, test } from 'vitest'
import { importCsv, importMarkdown, importText, isWholeCsv } from '#xlsform/importText.ts'

const markdown = `
| survey |                 |      |       |          |
|        | type            | name | label | relevant |
| ------ | --------------- | ---- | ----- | -------- |
|        | select_one c    | a    | A     |          |
| # note | text            | no   | No    |          |
|        | text            | b    | B\\|b | oops(1)  |
| choices |                |      |       |          |
|        | list_name       | name | label |          |
|        | c               | x    | X     |          |
`
const csv = `"survey",,,
,type,name,label
,text,a,"A, b"
"settings",,,
,form_id,form_title,
,mine,Mine,
`

test('a workbook may be tables in Markdown; a problem names the line of the file', () => {
  const result = importMarkdown(markdown)
  expect(result.ok ? [] : result.problems).toMatchObject([
    { sheet: 'survey', row: 7, column: 'relevant', code: 'unknown-function' },
  ])
  const mended = importMarkdown(markdown.replace('oops(1)', '1 = 1'))
  expect(mended.ok && mended.form.items.map(({ label }) => label?.text?.und)).toEqual([
    ['A'],
    ['B|b'],
  ])
})

test('a workbook may be one CSV; a sheet alone is not taken for one', () => {
  expect([isWholeCsv(csv), isWholeCsv('type,name,label\ntext,survey,Survey\n')]).toEqual([
    true,
    false,
  ])
  const result = importCsv(csv)
  expect(result.ok && [result.form.id, result.form.title, result.form.items.length]).toEqual([
    'mine',
    { und: 'Mine' },
    1,
  ])
})

test('a form as text is read by what it is: Markdown, all sheets in a CSV, or the survey and more beside it', () => {
  const names = (result: ReturnType<typeof importText>) =>
    result.ok ? result.form.items.map(({ name }) => name) : result.problems
  expect(names(importText('form.md', markdown.replace('oops(1)', '1 = 1')))).toEqual(['a', 'b'])
  expect(names(importText('form.csv', csv))).toEqual(['a'])
  const survey = 'type,name,label\nselect_one c,a,A\n'
  const choices = new TextEncoder().encode('list_name,name,label\nc,x,X\n')
  expect(names(importText('survey.csv', survey, { 'Choices.csv': choices }))).toEqual(['a'])
  expect(names(importText('survey.csv', survey))).toMatchObject([{ code: 'missing-list' }])
})
