import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Form, Question } from '#domain/form/form.ts'
import type { LabAnswer } from '#domain/lab/lab.ts'
import { aForm as form } from '../aForm.ts'
import { aLab, anAnswer, aTownWithDesk, withFile } from '../aLab.ts'

const question = (
  name: string,
  type: Question['type'],
  more: Partial<Question> = {},
): Question => ({
  ...{ kind: 'question', name, type, appearance: [], extra: {}, parameters: {} },
  label: { text: { de: [`Frage ${name}`] } },
  ...more,
})
const list = (value: string, de: string) => ({ value, label: { text: { de: [de] } }, extra: {} })

const wide: Form = {
  ...form(),
  items: [
    question('mood', 'select_one', { choices: { list: 'moods' } }),
    question('likes', 'select_multiple', { choices: { list: 'likes' } }),
    question('order', 'rank', { choices: { list: 'likes' } }),
    question('age', 'integer'),
    question('where', 'geopoint'),
    question('why', 'text'),
    question('photo', 'image'),
    {
      ...{ kind: 'repeat', name: 'find', appearance: [], extra: {} },
      items: [question('what', 'text'), question('amount', 'integer')],
    },
  ],
  lists: {
    moods: [list('good', 'Gut'), list('bad', 'Schlecht')],
    likes: [list('tree', 'Bäume'), list('ball', 'Ball; Spiel')],
  },
}

const answers = {
  '/mood': 'good',
  '/likes': 'tree ball',
  '/order': 'ball tree',
  '/age': '12',
  '/where': '50.1 8.7 0 5',
  '/why': '=HYPERLINK("http://evil")',
  '/find[1]/what': 'Dose',
  '/find[1]/amount': '-3',
  '/find[2]/what': 'Glas',
}

async function aFullLab(change: (lab: LabAnswer) => Partial<LabAnswer> = () => ({})) {
  const town = await aTownWithDesk()
  const lab = await aLab(town, { source: { kind: 'form', name: 'Wide', form: { ...wide } } })
  const answer = anAnswer(lab.lab, { answers })
  await lab.handIn({ ...answer, ...change(answer) })
  const file = async (name: string) => {
    const response = await lab.get(`/export/${name}`)
    expect(response.status).toBe(200)
    return new Uint8Array(await response.arrayBuffer())
  }
  const text = async (name: string) => strFromU8(await file(name))
  return { town, lab, answer, file, text }
}

const cellsOf = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))

describe('what a lab can be taken home as', () => {
  it('a table has a column for each choice, place and coordinate', async () => {
    const full = await aFullLab()
    const [head = [], row = []] = cellsOf(await full.text('answers.csv'))
    const cell = (name: string) => row[head.indexOf(name)]
    expect(head.slice(0, 12)).toEqual([
      ...['mood', 'likes', 'likes/tree', 'likes/ball', 'order', 'order/tree', 'order/ball', 'age'],
      ...['where', '_where_latitude', '_where_longitude', '_where_altitude'],
    ])
    expect([cell('mood'), cell('likes/tree'), cell('order/tree'), cell('order/ball')]).toEqual([
      'good',
      '1',
      '2',
      '1',
    ])
    expect([cell('_where_latitude'), cell('_uuid'), cell('_lang')]).toEqual([
      '50.1',
      full.answer.id,
      'de',
    ])
  })
  it('a formula that somebody wrote stays a text', async () => {
    const full = await aFullLab()
    expect(await full.text('answers.csv')).toContain(`"'=HYPERLINK(""http://evil"")"`)
    const [sheet] = await readXlsxFile(Buffer.from(await full.file('answers.xlsx')))
    const cells = sheet?.data ?? []
    expect(cells[1]?.[cells[0]?.indexOf('why') ?? -1]).toBe(`'=HYPERLINK("http://evil")`)
  })
  it('German Excel gets semicolons, a mark for its letters, and the wording of choices', async () => {
    const full = await aFullLab()
    const bytes = await full.file('answers.csv?excel=1&cells=labels')
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(strFromU8(bytes)).toContain('Gut;"Bäume; Ball; Spiel";1;1;')
  })
  it('repeats come as a table of their own that names the respondent', async () => {
    const full = await aFullLab()
    const files = unzipSync(await full.file('answers.zip'))
    expect(Object.keys(files)).toEqual(['answers.csv', 'find.csv'])
    const [, first = [], second = []] = cellsOf(strFromU8(files['find.csv'] ?? new Uint8Array()))
    expect(first).toEqual(['Dose', '-3', '1', '/find[1]', full.answer.id])
    expect(second.slice(0, 3)).toEqual(['Glas', '', '2'])
  })
  it('one row for each answer, for who counts by question', async () => {
    const full = await aFullLab()
    const rows = cellsOf(await full.text('answers.csv?shape=long'))
    expect(rows).toHaveLength(1 + Object.keys(answers).length)
  })
  it('places as GeoJSON, codes and labels for statistics', async () => {
    const full = await aFullLab()
    const places = JSON.parse(await full.text('places.geojson'))
    expect(places.features[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [8.7, 50.1] },
    })
    expect(await full.text('codebook.csv')).toContain('mood;select_one;choice;good;Gut')
    const spss = await full.text('labels.sps')
    expect(spss).toContain("mood 'good' 'Gut' 'bad' 'Schlecht'")
    // Own words are not cut off, and no words are read as numbers.
    expect(spss).toMatch(/ why A8000\r/)
    expect(await full.text('labels.R')).toContain('labels = c("Gut", "Schlecht")')
  })
  it('pictures in a ZIP, under the name that the table gives', async () => {
    const town = await aTownWithDesk()
    const lab = await aLab(town)
    const picture = new Uint8Array(
      await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
        .jpeg()
        .toBuffer(),
    )
    const answer = withFile(lab.lab, picture)
    await lab.handIn(answer)
    const sha = createHash('sha256').update(picture).digest('hex')
    await town.ask(`${lab.at}/media/${sha}`, {
      method: 'PUT',
      headers: { 'content-type': 'image/jpeg' },
      body: picture,
    })
    const zip = unzipSync(new Uint8Array(await (await lab.get('/export/media.zip')).arrayBuffer()))
    const [name] = Object.keys(zip)
    expect(name).toBe(`${answer.id}_photo.jpg`)
    expect(await (await lab.get('/export/answers.csv')).text()).toContain(name ?? '-')
  })
  it('a report in PDF with letters of other scripts', async () => {
    const full = await aFullLab(() => ({
      answers: { ...answers, '/why': 'Більше дерев, Łódź' },
    }))
    const pdf = await full.file('report.pdf')
    expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-')
    expect(Buffer.from(pdf).toString('latin1')).toContain('FiraSans')
  })
  it('the questions as a workbook that other towns can use', async () => {
    const full = await aFullLab()
    const sheets = await readXlsxFile(Buffer.from(await full.file('form.xlsx')))
    expect(sheets.map(({ sheet }) => sheet)).toContain('survey')
    expect(JSON.stringify(sheets)).toContain('select_one moods')
  })
  it('nobody without the key or the desk gets any of it', async () => {
    const full = await aFullLab()
    expect((await full.lab.get('/export/answers.csv', {})).status).toBe(401)
    expect((await full.lab.get('/export/nothing.csv')).status).toBe(404)
  })
  it('a hidden answer is in no file', async () => {
    const full = await aFullLab()
    await full.lab.post('/moderation', {
      items: [{ answer_id: full.answer.id, ref: '', state: 'hidden' }],
    })
    expect(cellsOf(await full.text('answers.csv'))).toHaveLength(1)
  })
})
