import { beforeAll, describe, expect, test } from 'vitest'
import type { AnswerPage, LabList, LeadLab, ModerationList } from '#protocol/labLead.ts'
import type { LabResults } from '#protocol/labResults.ts'
import { runJobs } from '#server/jobs/hourly.ts'
import type { Database } from '#server/storage/sql.ts'
import { aForm } from '#tests/server/labs/aForm.ts'
import {
  aLab,
  anAnswer,
  answering,
  aTownWithDesk,
  jsonInit,
  newReceipt,
  staff,
  withFile,
} from '#tests/server/labs/aLab.ts'
import { operation, sha256 } from '#tests/server/support/operations.ts'
import { aPicture } from '#tests/server/support/pictures.ts'

/** What every database must do for labs; `open` gives an empty one. */
export function describeLabStorage(name: string, open: () => Promise<Database>): void {
  describe(`labs on ${name}`, () => {
    let database: Database
    beforeAll(async () => {
      database = await open()
      return () => database.close()
    }, 60_000)
    const town = () => aTownWithDesk({ database })

    test('one answer, sent fifty times at once by several tablets, counts once', async () => {
      const { sync, ...rest } = await town()
      const lab = await aLab({ sync, ...rest })
      const one = answering(anAnswer(lab.lab))
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, tablet) =>
          sync({ device: `tablet-number-${tablet}`, operations: [one] }),
        ),
      )
      const outcomes = all.flatMap(({ results }) => results.map(({ outcome }) => outcome))
      expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(49)
      const lead: LeadLab = await (await lab.get('/lead')).json()
      expect(lead).toMatchObject({ answers: 1, late: 0, to_moderate: 1 })
    })

    test('the same id with other words is refused, and the first words stay', async () => {
      const lab = await aLab(await town())
      const first = anAnswer(lab.lab)
      await lab.handIn(first)
      const [result] = await lab.handIn({ ...first, answers: { '/mood': 'bad' } })
      expect(result).toMatchObject({ outcome: 'rejected', problem: { code: 'id_reused' } })
      const page: AnswerPage = await (await lab.get('/answers')).json()
      expect(page.answers.map(({ answers }) => answers)).toEqual([first.answers])
    })

    test('nothing that is kept of an answer tells when, or on which device, it was given', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere)
      somewhere.clock.now += 3_723_000
      const answer = anAnswer(lab.lab)
      await lab.handIn(answer)
      const [operated] = await database.read.all('SELECT * FROM operations WHERE id = ?', [
        answer.id,
      ])
      const [kept] = await database.read.all('SELECT * FROM lab_answers WHERE id = ?', [answer.id])
      expect(operated).toMatchObject({ received_at: '2026-05-01' })
      const all = JSON.stringify([operated, kept])
      expect(all).not.toMatch(/\d\d:\d\d|device|one network/)
    })

    test('a file follows its answer, and is the facilitator’s until it is released', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere)
      const bytes = await aPicture(7)
      const answer = withFile(lab.lab, bytes)
      const path = `${lab.at}/media/${sha256(bytes)}`
      const put = () => somewhere.ask(path, { method: 'PUT', body: bytes })
      expect((await put()).status).toBe(404)
      const [result] = await lab.handIn(answer)
      expect(result?.wanted_photos).toEqual([sha256(bytes)])
      expect((await put()).status).toBe(201)
      expect((await put()).status).toBe(200)
      const [again] = await lab.handIn(answer)
      expect(again).toMatchObject({ outcome: 'repeated', wanted_photos: [] })

      expect((await somewhere.ask(path)).status).toBe(404)
      const own = await lab.get(`/media/${sha256(bytes)}`)
      expect(own.headers.get('content-type')).toBe('image/jpeg')
      const items = [{ answer_id: answer.id, ref: '/photo', state: 'released' }]
      expect((await lab.post('/moderation', { items })).status).toBe(200)
      expect((await somewhere.ask(path)).status).toBe(200)
      await lab.post('/moderation', { items: [{ answer_id: answer.id, ref: '', state: 'hidden' }] })
      expect((await somewhere.ask(path)).status).toBe(404)
    })

    test('taken back with its receipt: gone with its file, and no late copy brings it back', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere)
      const bytes = await aPicture(8)
      const receipt = newReceipt()
      const answer = { ...withFile(lab.lab, bytes), receipt_sha256: sha256(receipt) }
      await lab.handIn(answer)
      await somewhere.ask(`${lab.at}/media/${sha256(bytes)}`, { method: 'PUT', body: bytes })
      const mine = { lab_id: lab.lab.id, answer_id: answer.id }
      const { results } = await somewhere.sync({
        operations: [
          operation('lab.withdraw', { ...mine, receipt: newReceipt() }),
          operation('lab.withdraw', { ...mine, receipt }),
          operation('lab.withdraw', { ...mine, receipt }),
          answering(answer),
        ],
      })
      expect(results.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
        'wrong_receipt',
        'accepted',
        'unknown_answer',
        'deleted',
      ])
      expect((await lab.get(`/media/${sha256(bytes)}`)).status).toBe(404)
    })

    test('handed in after closing it still counts, marked as late; before opening it does not', async () => {
      const lab = await aLab(await town(), { state: 'draft' })
      const [early] = await lab.handIn(anAnswer(lab.lab))
      expect(early?.problem?.code).toBe('lab_not_open')
      await lab.patch({ state: 'open' })
      await lab.handIn(anAnswer(lab.lab))
      await lab.patch({ state: 'closed' })
      await lab.handIn(anAnswer(lab.lab))
      const lead: LeadLab = await (await lab.get('/lead')).json()
      expect(lead).toMatchObject({ answers: 2, late: 1 })
      const back = await lab.patch({ state: 'draft' })
      expect(await back.json()).toMatchObject({ status: 422, errors: [{ field: 'state' }] })
    })

    test('a form that changes in mid-lab keeps the answers to both its versions', async () => {
      const lab = await aLab(await town())
      const before = anAnswer(lab.lab)
      const form = { ...aForm({ version: '2' }) }
      const changed = await lab.patch({ source: { kind: 'form', name: 'Check', form } })
      const { lab: after } = await changed.json()
      expect(after.form.sha256).not.toBe(lab.lab.form.sha256)
      const results = await lab.handIn(before, anAnswer(after))
      expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
      const lead: LeadLab = await (await lab.get('/lead')).json()
      expect(lead.forms.map(({ version, answers }) => [version, answers])).toEqual([
        ['2', 1],
        ['1', 1],
      ])
    })

    test('results: the room sees released words from five people on, the facilitator all', async () => {
      const lab = await aLab(await town(), { results: 'live' })
      const answers = Array.from({ length: 6 }, () => anAnswer(lab.lab))
      await lab.handIn(...answers)
      const ref = { answer_id: answers[0]?.id, ref: '/why' }
      await lab.post('/moderation', { items: [{ ...ref, state: 'released' }] })
      const asks = async (headers: Record<string, string>): Promise<LabResults> =>
        (await lab.get('/results', headers)).json()
      const textsOf = ({ results }: LabResults) =>
        results.questions.flatMap((one) => (one.kind === 'words' ? one.texts : []))
      const room = await asks({})
      expect(room).toMatchObject({ audience: 'room', results: { n: 6 } })
      expect(textsOf(room)).toHaveLength(1)
      expect(textsOf(await asks(lab.key))).toHaveLength(6)
      const list: ModerationList = await (await lab.get('/moderation?state=waiting')).json()
      expect(list.items).toHaveLength(5)
    })

    test('a clone asks the same under a code of its own, and knows nobody’s answers', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere)
      await lab.handIn(anAnswer(lab.lab))
      const made = await lab.post('/clone', { title: { de: 'Noch einmal' } })
      const { lab: clone } = await made.json()
      expect(clone).toMatchObject({ form: lab.lab.form, title: { de: 'Noch einmal' } })
      expect(clone.code).not.toBe(lab.lab.code)
      const form = await somewhere.ask(`/api/v1/labs/${clone.id}/form/${clone.form.sha256}`)
      expect(sha256(new Uint8Array(await form.arrayBuffer()))).toBe(clone.form.sha256)
      const list = await somewhere.ask('/api/v1/desk/labs?city=musterstadt', { headers: staff })
      const { labs }: LabList = await list.json()
      expect(labs.find((one) => one.lab.id === clone.id)).toMatchObject({ answers: 0 })
    })

    test('a new link shuts the old one out', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere)
      const { link } = await (await lab.post('/key', {})).json()
      expect((await lab.get('/lead')).status).toBe(401)
      const key = { authorization: `Lab ${link.split('#')[1]}` }
      expect((await lab.get('/lead', key)).status).toBe(200)
    })

    test('on its day a lab forgets its answers and files, and its words stay', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere, { delete_on: '2026-05-31' })
      const bytes = await aPicture(9)
      const answer = withFile(lab.lab, bytes)
      await lab.handIn(answer)
      await somewhere.ask(`${lab.at}/media/${sha256(bytes)}`, { method: 'PUT', body: bytes })
      somewhere.clock.now = Date.parse('2026-06-01T12:00:00Z')
      await runJobs(somewhere.ports)
      const left = await database.read.all('SELECT id FROM operations WHERE id = ?', [answer.id])
      expect(left).toEqual([])
      expect(await somewhere.ports.photos.get(sha256(bytes), 'full')).toBeUndefined()
      const lead: LeadLab = await (await lab.get('/lead')).json()
      expect(lead).toMatchObject({ answers: 0, media: { wanted: 0, stored: 0 } })
      const [late] = await lab.handIn(answer)
      expect(late?.problem?.code).toBe('lab_not_open')
    })

    test('after its last day a lab closes by itself, and can be opened again', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere, { ends: '2026-05-02', results: 'after' })
      await runJobs(somewhere.ports)
      expect((await lab.get('/results', {})).status).toBe(403)
      somewhere.clock.now = Date.parse('2026-05-03T01:00:00Z')
      await runJobs(somewhere.ports)
      expect((await lab.get('/results', {})).status).toBe(200)
      const { lab: again } = await (await lab.patch({ state: 'open' })).json()
      expect(again).not.toHaveProperty('ends')
      await runJobs(somewhere.ports)
      const lead: LeadLab = await (await lab.get('/lead')).json()
      expect(lead.lab.state).toBe('open')
    })

    test('deleted: lab, answers, key and code are gone', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere)
      await lab.handIn(anAnswer(lab.lab))
      const gone = await somewhere.ask(lab.at, { method: 'DELETE', headers: lab.key })
      expect(gone.status).toBe(204)
      expect((await lab.get('/lead')).status).toBe(404)
      expect((await somewhere.ask(`/api/v1/labs/by-code/${lab.lab.code}`)).status).toBe(404)
      const [late] = await lab.handIn(anAnswer(lab.lab))
      expect(late?.problem?.code).toBe('unknown_lab')
    })

    test('the desk’s journal names each deed, and who did it', async () => {
      const somewhere = await town()
      const lab = await aLab(somewhere)
      await somewhere.ask(lab.at, jsonInit({ place: 'JUZ' }, staff, 'PATCH'))
      await lab.patch({ place: 'Schule' })
      const lines = await database.read.all(
        'SELECT action, staff_id FROM desk_audit WHERE target = ? ORDER BY n',
        [lab.lab.id],
      )
      expect(lines).toEqual([
        { action: 'lab.create', staff_id: 'kim' },
        { action: 'lab.edit', staff_id: 'kim' },
        { action: 'lab.edit', staff_id: 'lab-key' },
      ])
    })
  })
}
