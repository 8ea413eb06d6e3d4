import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxAnswerBytes, maxMediaBytes } from '#protocol/lab.ts'
import type { NewLabAnswer } from '#protocol/labLead.ts'
import { aForm } from './aForm.ts'
import { aLab, anAnswer, answering, aTownWithDesk, jsonInit, staff, withFile } from './aLab.ts'

const deskPath = '/api/v1/desk/labs?city=musterstadt'
const source = { kind: 'form', name: 'Check', form: { ...aForm() } }

test.each([
  ['source', {}],
  ['source.id', { source: { kind: 'template', id: 'no-such-template' } }],
  ['source.kind', { source: { kind: 'paper' } }],
  ['source.workbook', { source: { kind: 'xlsx', name: 'x.xlsx', workbook: '%%%' } }],
  ['title', { source, title: { en: 'Only English' } }],
  ['starts', { source, starts: 'tomorrow' }],
  ['age_group', { source, age_group: 'toddlers' }],
  ['languages', { source, languages: [] }],
  ['results', { source, results: 'sometimes' }],
  ['kiosk.idle_s', { source, kiosk: { idle_s: 1 } }],
  ['delete_on', { source, delete_on: '31.12.2026' }],
  ['state', { source, state: 'closed' }],
])('a lab that cannot be made says which field is wrong: %s', async (field, wish) => {
  const { ask } = await aTownWithDesk()
  const answer = await ask(deskPath, jsonInit(wish, staff))
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ errors: [{ field }] })
})

test('a form that cannot be used is refused by its cell, and no lab is made', async () => {
  const { ask, ports, database } = await aTownWithDesk()
  const cell = {
    sheet: 'survey',
    row: 7,
    column: 'relevant',
    code: 'syntax',
    message: 'A bracket.',
  }
  const labs = { ...ports.labs, importXlsx: async () => ({ ok: false as const, problems: [cell] }) }
  const other = await aTownWithDesk({ database, labs })
  const workbook = { kind: 'xlsx', name: 'x.xlsx', workbook: 'AAAA' }
  const answer = await other.ask(deskPath, jsonInit({ source: workbook }, staff))
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    type: 'urn:stadtlabor:problem:form_refused',
    problems: [cell],
  })
  const spoilt = { ...source, form: { ...aForm(), items: [{ kind: 'question', name: 'a/b' }] } }
  const broken = await ask(deskPath, jsonInit({ source: spoilt }, staff))
  expect(await broken.json()).toMatchObject({ problems: [{ code: 'invalid' }] })
  expect(await database.read.all('SELECT id FROM labs')).toEqual([])
})

test('whoever makes a lab is told of a question that asks for a person', async () => {
  const { ask } = await aTownWithDesk()
  const [, why] = aForm().items
  const curious = { ...why, label: { text: { de: ['Wie heißt du, und wie ist deine E-Mail?'] } } }
  const form = { ...aForm(), items: [curious] }
  const made = await ask(deskPath, jsonInit({ source: { ...source, form } }, staff))
  const { notes }: NewLabAnswer = await made.json()
  expect(notes).toMatchObject([{ sheet: 'survey', column: 'label', code: 'asks-email' }])
})

test('only the desk makes labs, and only from its own page', async () => {
  const { ask } = await aTownWithDesk()
  const refusals = [
    await ask(deskPath, jsonInit({ source }, { 'x-staff': 'kim', 'sec-fetch-site': 'cross-site' })),
    await ask(deskPath, jsonInit({ source }, { 'sec-fetch-site': 'same-origin' })),
    await ask('/api/v1/desk/labs?city=elsewhere', jsonInit({ source }, staff)),
  ]
  expect(refusals.map(({ status }) => status)).toEqual([403, 401, 401])
})

test('without key and session a lab’s inside is closed, and another lab’s key does not open it', async () => {
  const town = await aTownWithDesk()
  const lab = await aLab(town)
  const other = await aLab(town)
  for (const path of ['/lead', '/answers', '/moderation']) {
    expect((await lab.get(path, {})).status).toBe(401)
    expect((await lab.get(path, other.key)).status).toBe(401)
    expect((await lab.get(path, { authorization: 'Lab short' })).status).toBe(401)
    expect((await lab.get(path)).status).toBe(200)
  }
  const crossSite = { 'x-staff': 'kim', 'sec-fetch-site': 'cross-site' }
  expect((await town.ask(lab.at, jsonInit({ place: 'x' }, crossSite, 'PATCH'))).status).toBe(403)
  expect((await town.ask(lab.at, { method: 'DELETE' })).status).toBe(401)
})

test.each([
  ['outcome', { outcome: { en: 'only English' } }],
  ['ends', { starts: '2026-06-02', ends: '2026-06-01' }],
  ['delete_on', { delete_on: '2020-01-01' }],
  ['state', { state: 'gone' }],
])('an edit that cannot be says which field is wrong: %s', async (field, wish) => {
  const lab = await aLab(await aTownWithDesk())
  const answer = await lab.patch(wish)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ errors: [{ field }] })
})

test('an edit changes what it names, and null takes a day away', async () => {
  const lab = await aLab(await aTownWithDesk(), { starts: '2026-05-01', ends: '2026-05-02' })
  const outcome = { de: 'Die Rutsche bleibt.' }
  const { lab: after } = await (await lab.patch({ ends: null, outcome, place: 'JUZ' })).json()
  expect(after).toEqual({ ...without(lab.lab, 'ends'), outcome, place: 'JUZ' })
  const { lab: again } = await (await lab.patch({ outcome: null })).json()
  expect(again).not.toHaveProperty('outcome')
})

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = whole
  return rest
}

test.each([
  ['form_sha256', { form_sha256: 'a'.repeat(64) }, 'unknown_form'],
  ['lab_id', { lab_id: randomUUID() }, 'unknown_lab'],
  ['day', { day: 'today' }, 'invalid'],
  ['mode', { mode: 'loud' }, 'invalid'],
  ['answers', { answers: { '/why': 'x'.repeat(99_000), ...large() } }, 'too_large'],
  ['media.0.bytes', { media: [file('a', maxMediaBytes + 1)] }, 'too_large'],
  ['media.1.name', { media: [file('a', 1), file('a', 1)] }, 'invalid'],
])('an answer that cannot be taken says why: %s', async (field, change, code) => {
  const town = await aTownWithDesk()
  const lab = await aLab(town)
  const good = answering(anAnswer(lab.lab))
  const bad = answering({ ...anAnswer(lab.lab), ...(change as object) })
  const { results } = await town.sync({ operations: [bad, good] })
  expect(results[0]).toMatchObject({ outcome: 'rejected', problem: { field, code } })
  expect(results[1]?.outcome).toBe('accepted')
})

function large(): Record<string, string> {
  const parts = Math.ceil(maxAnswerBytes / 99_000)
  return Object.fromEntries(Array.from({ length: parts }, (_, n) => [`/q${n}`, 'x'.repeat(99_000)]))
}

function file(name: string, bytes: number) {
  return { name, bytes, type: 'image/jpeg', sha256: 'b'.repeat(64) }
}

test('an answer under an operation of another id is refused: it could count twice', async () => {
  const town = await aTownWithDesk()
  const lab = await aLab(town)
  const operation = { ...answering(anAnswer(lab.lab)), id: randomUUID() }
  const { results } = await town.sync({ operations: [operation] })
  expect(results[0]).toMatchObject({ problem: { field: 'id', code: 'invalid' } })
})

test('bytes that are not what the answer named, or no picture, or too many, are refused', async () => {
  const town = await aTownWithDesk()
  const lab = await aLab(town)
  const words = new TextEncoder().encode('this is no picture')
  const answer = withFile(lab.lab, words)
  await lab.handIn(answer)
  const put = (body: Uint8Array<ArrayBuffer>, headers = {}) =>
    town.ask(`${lab.at}/media/${answer.media[0]?.sha256}`, { method: 'PUT', body, headers })
  expect((await put(words.slice(1))).status).toBe(422)
  expect((await put(words)).status).toBe(415)
  expect((await put(words, { 'content-range': 'all of it' })).status).toBe(400)
  expect((await put(new Uint8Array(maxMediaBytes + 1))).status).toBe(413)
})

test('a file goes on where the line broke', async () => {
  const town = await aTownWithDesk()
  const lab = await aLab(town)
  const sound = new Uint8Array(1000).fill(7)
  const answer = withFile(lab.lab, sound, 'audio/webm')
  await lab.handIn(answer)
  const path = `${lab.at}/media/${answer.media[0]?.sha256}`
  const part = (from: number, to: number) => ({
    method: 'PUT',
    headers: { 'content-range': `bytes ${from}-${to - 1}/1000` },
    body: sound.slice(from, to),
  })
  expect((await town.ask(path, part(0, 400))).status).toBe(202)
  const head = await town.ask(path, { method: 'HEAD' })
  expect(head.headers.get('upload-offset')).toBe('400')
  expect((await town.ask(path, part(500, 1000))).status).toBe(409)
  expect((await town.ask(path, part(400, 1000))).status).toBe(201)
  const heard = await lab.get(`/media/${answer.media[0]?.sha256}`)
  expect(heard.headers.get('content-type')).toBe('audio/webm')
  expect(new Uint8Array(await heard.arrayBuffer())).toEqual(sound)
})

test('a file that browsers would run is only ever downloaded', async () => {
  const town = await aTownWithDesk()
  const lab = await aLab(town)
  const page = new TextEncoder().encode('<script>alert(1)</script>')
  const answer = withFile(lab.lab, page, 'text/html')
  await lab.handIn(answer)
  const path = `/media/${answer.media[0]?.sha256}`
  await town.ask(`${lab.at}${path}`, { method: 'PUT', body: page })
  const got = await lab.get(path)
  expect(got.headers.get('content-type')).toBe('application/octet-stream')
  expect(got.headers.get('content-disposition')).toBe('attachment')
  expect(got.headers.get('content-security-policy')).toContain('sandbox')
})

const words = fc.oneof(
  fc.constantFrom('musterstadt', 'lead', 'results', 'x', '..', '%00', '%ff', "'", 'live', ''),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

test('no path, no key and no body makes a lab’s routes fail', async () => {
  const town = await aTownWithDesk()
  const lab = await aLab(town)
  const starts = [
    '/api/v1/labs/',
    '/api/v1/labs/by-code/',
    `${lab.at}/`,
    `${lab.at}/moderation?after=`,
    `${lab.at}/results?language=`,
    `${lab.at}/media/`,
    `${lab.at}/form/`,
    '/api/v1/desk/labs/',
  ]
  const wishes = fc.record(
    {
      ...{
        source: fc.anything(),
        title: fc.anything(),
        starts: fc.anything(),
        form: fc.anything(),
      },
      ...{
        items: fc.anything(),
        state: fc.anything(),
        outcome: fc.anything(),
        kiosk: fc.anything(),
      },
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'),
      fc.tuple(fc.constantFrom(...starts), fc.array(words, { maxLength: 3 })),
      fc.constantFrom({}, lab.key, staff, { authorization: 'Lab' }),
      fc.oneof(wishes, fc.json()),
      async (method, [start, rest], headers, body) => {
        if (method === 'DELETE' && rest.length === 0) return
        const bodied = method === 'GET' || method === 'HEAD' ? {} : { body: asText(body) }
        const type = { 'content-type': 'application/json' }
        const path = `${start}${rest.map(encodeURIComponent).join('/')}`
        const answer = await town.ask(path, { method, headers: { ...type, ...headers }, ...bodied })
        await answer.body?.cancel()
        expect(answer.status).toBeLessThan(500)
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)

test('no field of an answer makes sync fail or costs its neighbour the place', async () => {
  const town = await aTownWithDesk()
  const lab = await aLab(town)
  const fields = [...Object.keys(anAnswer(lab.lab)), 'receipt_sha256', 'answer_id', '__proto__']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('lab.answer', 'lab.withdraw'),
      fc.constantFrom(...fields),
      fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.double()),
      async (kind, field, value) => {
        const answer = anAnswer(lab.lab)
        const payload = JSON.parse(asText({ ...answer, answer_id: answer.id, [field]: value }))
        const good = answering(anAnswer(lab.lab))
        const { results } = await town.sync({
          operations: [{ ...answering(answer), kind, payload }, good],
        })
        expect(results[1]?.outcome).toBe('accepted')
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

const asText = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? `${part}` : part)) ?? ''
