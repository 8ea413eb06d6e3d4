import { describe, expect, it } from 'vitest'
import { sourceFromFiles } from '#desk/labs/sourceFromFiles.ts'

const file = (name: string, text = 'x') => new File([text], name)
const chosen = async (...files: readonly File[]) => {
  const source = await sourceFromFiles(files)
  if (!source || !('files' in source)) return source
  return { kind: source.kind, name: source.name, beside: Object.keys(source.files ?? {}) }
}

describe('among the files that somebody chose, the form is found', () => {
  it('a workbook rather than the table in XML beside it', async () => {
    expect(await chosen(file('baeume.xml'), file('form.xlsx'))).toEqual({
      ...{ kind: 'xlsx', name: 'form.xlsx', beside: ['baeume.xml'] },
    })
  })

  it('sheets as CSV, the others beside the survey', async () => {
    expect(await chosen(file('choices.csv'), file('survey.csv'))).toEqual({
      ...{ kind: 'text', name: 'survey.csv', beside: ['choices.csv'] },
    })
  })

  it('all sheets in one CSV, and not the table beside it', async () => {
    const whole = file('form.csv', 'survey,,\n,type,name\n,text,a\n')
    expect(await chosen(file('baeume.csv', 'name,label\n'), whole)).toMatchObject({
      ...{ kind: 'text', name: 'form.csv', beside: ['baeume.csv'] },
    })
  })

  it('tables in Markdown', async () => {
    expect(await chosen(file('form.md'))).toMatchObject({ kind: 'text', name: 'form.md' })
  })

  it('an old workbook as well: the import says what to do about it', async () => {
    expect(await chosen(file('form.xls'))).toMatchObject({ kind: 'xlsx', name: 'form.xls' })
  })

  it('or none at all', async () => {
    expect(await chosen(file('bild.png'), file('baeume.csv', 'name,label'))).toBeUndefined()
  })
})
