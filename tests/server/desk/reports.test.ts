import { expect, test } from 'vitest'
import type { DeskList, DeskReport } from '#protocol/desk.ts'
import { firstBrokenLine } from '#server/desk/audit.ts'
import { windowSize } from '#server/desk/findEntries.ts'
import { pull } from '#server/sync/pull.ts'
import {
  type ADesk,
  aDesk,
  anAdmin,
  aPhoto,
  operated,
  photoArrived,
  photoRef,
  reported,
  type Staff,
  sha,
} from './aDesk.ts'

const read = async (staff: Staff, id: string) =>
  (await (await staff.get(`/reports/${id}?city=linden`)).json()) as DeskReport
const list = async (staff: Staff, query = '') =>
  (await (await staff.get(`/reports?city=linden${query}`)).json()) as DeskList
const deed = (staff: Staff, id: string, name: string, body: unknown) =>
  staff.post(`/reports/${id}/${name}?city=linden`, body)

const publicNews = ({ database, clock }: ADesk) =>
  pull(database.read, 'linden', { cursor: null, follow: [] }, clock.now)

test('closing a report needs a reason, which then tells the public why', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const id = await reported(desk, 1)
  const { seq } = await read(admin, id)
  for (const reason of ['', '   ', 'kurz', undefined]) {
    const answer = await deed(admin, id, 'handling', { seq, handling: 'done', reason })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'reason' }] })
  }
  const reason = 'Das Sofa ist abgeholt.'
  const answer = await deed(admin, id, 'handling', { seq, handling: 'done', reason })
  expect(await answer.json()).toMatchObject({ handling: 'done', status_notes: reason })
  const { timeline } = await read(admin, id)
  expect(timeline.at(-1)).toMatchObject({ kind: 'handling', handling: 'done', text: reason })
})

test('taking a report up needs no words, and a closed one can be taken up again', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const id = await reported(desk, 1)
  const set = async (handling: string, reason = '') =>
    deed(admin, id, 'handling', { seq: (await read(admin, id)).seq, handling, reason })
  expect((await set('in_progress')).status).toBe(200)
  expect((await set('declined', 'Das ist ein privates Grundstück.')).status).toBe(200)
  expect((await set('withdrawn')).status).toBe(409)
  expect((await set('received')).status).toBe(409)
  expect((await set('in_progress')).status).toBe(200)
  expect(await read(admin, id)).toMatchObject({ closed_at: null, status_notes: null })
})

test('who comes second is told how the report stands now, and nothing is overwritten', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const id = await reported(desk, 1)
  const { seq } = await read(admin, id)
  await deed(admin, id, 'handling', { seq, handling: 'in_progress' })
  const late = { seq, handling: 'declined', reason: 'Dafür sind wir nicht zuständig.' }
  const answer = await deed(admin, id, 'handling', late)
  expect(answer.status).toBe(409)
  const body = (await answer.json()) as { type: string; current: DeskReport }
  expect(body.type).toBe('urn:stadtlabor:problem:conflict')
  expect(body.current).toEqual(await read(admin, id))
  expect(body.current.handling).toBe('in_progress')
})

test('what is released reaches the devices: report, shortened text, chosen photo', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const description = 'Herr Meier hat ein Sofa abgestellt.'
  const id = await reported(desk, 1, { description, photos: [photoRef] })
  expect((await publicNews(desk)).changes).toEqual([])

  const wish = { public: true, text: true, photos: { [aPhoto]: true } }
  const early = await deed(admin, id, 'publish', { seq: (await read(admin, id)).seq, ...wish })
  expect(early.status).toBe(422)
  await photoArrived(desk.database)
  const { seq } = await read(admin, id)
  const description_public = 'Ein Sofa steht hier.'
  await deed(admin, id, 'publish', { seq, ...wish, description_public })
  const { changes } = await publicNews(desk)
  expect(changes).toMatchObject([
    { kind: 'report', report: { id, description: description_public, photos: [aPhoto] } },
  ])
  expect(await read(admin, id)).toMatchObject({ description, text_public: true })
})

test('what is taken back is gone from the devices, with its text and photos', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const id = await reported(desk, 1, { photos: [photoRef] })
  await photoArrived(desk.database)
  const publish = async (shown: boolean) =>
    deed(admin, id, 'publish', {
      ...{ seq: (await read(admin, id)).seq, public: shown, text: true },
      photos: { [aPhoto]: true },
    })
  await publish(true)
  await publish(false)
  expect((await publicNews(desk)).changes).toEqual([{ kind: 'gone', report_id: id }])
  const { text_public, all_photos } = await read(admin, id)
  expect([text_public, all_photos[0]?.public]).toEqual([false, false])
})

test('a report of a category that only the desk sees cannot be published', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const id = await reported(desk, 1, { service_code: 'angst' })
  const { seq, publishable } = await read(admin, id)
  expect(publishable).toBe(false)
  const answer = await deed(admin, id, 'publish', { seq, public: true, text: false })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ type: 'urn:stadtlabor:problem:not_public' })
})

test('a reply is told to the reporter and not to the public', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const id = await reported(desk, 1)
  await deed(admin, id, 'publish', { seq: (await read(admin, id)).seq, public: true, text: true })
  const { seq } = await read(admin, id)
  expect((await deed(admin, id, 'reply', { seq, text: ' \u0000 ' })).status).toBe(422)
  const text = 'Vielen Dank, wir kommen am Montag.'
  await deed(admin, id, 'reply', { seq, text })
  expect((await read(admin, id)).timeline.at(-1)).toMatchObject({ kind: 'reply', text })
  expect(JSON.stringify(await publicNews(desk))).not.toContain(text)
})

test('an opened report is read until its reporter says something new', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const secret = 'x'.repeat(43)
  const id = await reported(desk, 1, { receipt_sha256: sha(secret) })
  expect((await read(admin, id)).unread).toBe(true)
  await deed(admin, id, 'seen', { seq: (await read(admin, id)).seq })
  expect((await read(admin, id)).unread).toBe(false)
  const city = desk.cities.get('linden')
  if (!city) throw new Error('no city')
  const more = { report_id: id, receipt: secret, description: 'Jetzt sind es zwei Sofas.' }
  await operated(desk, city, 'report.add', more, 77)
  expect((await read(admin, id)).unread).toBe(true)
})

test('the list begins with what is unread, pages without gap or repeat, and counts', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  for (let n = 1; n <= 9; n += 1) {
    desk.clock.now += 1000
    await reported(desk, n, { service_code: n % 3 === 0 ? 'angst' : 'muell' })
  }
  const newest = (await list(admin)).reports[0]
  await deed(admin, newest?.id ?? '', 'seen', { seq: newest?.seq })
  const numbers: string[] = []
  let cursor = ''
  for (let page = 0; page < 9; page += 1) {
    const { reports, next } = await list(admin, `&limit=2${cursor}`)
    numbers.push(...reports.map(({ number }) => number.slice(-1)))
    if (next === null) break
    cursor = `&cursor=${next}`
  }
  expect(numbers.join('')).toBe('876543219')
  const { counts } = await list(admin)
  expect(counts?.handling).toMatchObject({ received: { count: 9, atLeast: false } })
  expect(counts?.service_code).toEqual({ angst: 3, muell: 6 })
  expect(counts?.unread.count).toBe(8)
})

test('filters: state, category, words, number, place, release', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const first = await reported(desk, 1, { description: 'Ein 100 % kaputtes Sofa' })
  await reported(desk, 2, { service_code: 'angst', place: { lat: 50.2, long: 8.2 } })
  const { seq } = await read(admin, first)
  await deed(admin, first, 'publish', { seq, public: true, text: false })
  const found = async (query: string) =>
    (await list(admin, query)).reports.map(({ number }) => number.slice(-1)).join('')
  expect(await found('&q=100%20%25')).toBe('1')
  expect(await found('&q=1__')).toBe('')
  expect(await found('&q=li-2026-00002')).toBe('2')
  expect(await found('&service_code=angst')).toBe('2')
  expect(await found('&bbox=8.4,50.4,8.6,50.6')).toBe('1')
  expect(await found('&unpublished=1')).toBe('2')
  expect(await found('&handling=done,declined')).toBe('')
})

test('a rare word among many reports is found over several pages, each of bounded cost', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const oldest = await reported(desk, 1, { description: 'Ein Nashorn' })
  const columns = (await desk.database.read.all('SELECT * FROM reports'))[0] ?? {}
  const copied = Object.keys(columns).map(
    (name) =>
      ({
        ...{ id: "'copy-' || i", number: "'LI-2026-' || (i + 90000)", seq: 'i + 100' },
        ...{ description: "'Ein Sofa'", received_at: "'2027-01-01T00:00:00Z'" },
      })[name] ?? name,
  )
  await desk.database.transaction((sql) =>
    sql.run(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO reports (${Object.keys(columns).join(', ')})
       SELECT ${copied.join(', ')} FROM reports, n`,
      [windowSize],
    ),
  )
  const first = await list(admin, '&q=nashorn')
  expect(first.reports).toEqual([])
  const second = await list(admin, `&q=nashorn&cursor=${first.next}`)
  expect(second.reports.map(({ id }) => id)).toEqual([oldest])
  expect(second.next).toBeNull()
  expect(first.counts?.handling.received).toEqual({ count: 1000, atLeast: true })
})

test('every deed stands in the journal, which cannot be changed unnoticed', async () => {
  await using desk = await aDesk()
  const admin = await anAdmin(desk)
  const id = await reported(desk, 1)
  await deed(admin, id, 'publish', { seq: (await read(admin, id)).seq, public: true, text: true })
  await deed(admin, id, 'reply', { seq: (await read(admin, id)).seq, text: 'Wir sehen nach.' })
  const { database } = desk
  const lines = await database.read.all<{ action: string; staff_id: string; target: string }>(
    `SELECT action, staff_id, target FROM desk_audit WHERE city = 'linden' ORDER BY n`,
  )
  expect(lines.map(({ action }) => action)).toEqual(['report.publish', 'report.reply'])
  expect(lines.every(({ staff_id, target }) => staff_id === 'person-1' && target === id)).toBe(true)
  expect(await firstBrokenLine(database.read, 'linden')).toBeUndefined()
  expect(await firstBrokenLine(database.read, '')).toBeUndefined()

  const change = (text: string) => database.transaction((sql) => sql.run(text))
  await expect(change(`UPDATE desk_audit SET target = 'x'`)).rejects.toThrow()
  await expect(change('DELETE FROM desk_audit')).rejects.toThrow()
  await change('DROP TRIGGER desk_audit_stays')
  await change('DROP TRIGGER desk_audit_is_kept')
  await change(`UPDATE desk_audit SET target = 'x' WHERE city = 'linden' AND n = 1`)
  expect(await firstBrokenLine(database.read, 'linden')).toBe(1)
  await change(`DELETE FROM desk_audit WHERE city = ''`)
  expect(await firstBrokenLine(database.read, '')).toBe(1)
})
