import { expect, test } from 'vitest'
import { putLab } from '#client/db/labs.ts'
import type { Item } from '#domain/form/form.ts'
import { aForm, aLabOf, aLeadTablet, answer, aTablet, leaveCode } from '#tests/support/aLab.ts'

const form = aForm()
const lab = aLabOf(form)
const seat = { language: 'de', mode: 'normal' } as const
const saved = { values: { '/idee': 'Mehr Bäume' }, repeats: {}, once: {} }

test('whoever sits down next finds nothing of the one before', async () => {
  const tablet = await aLeadTablet(lab, form)
  await tablet.actions.openSeat(lab.id, seat)
  await tablet.actions.putSeatMedia(lab.id, new ArrayBuffer(8), 'image/jpeg')
  await tablet.actions.saveSeat(lab.id, saved)
  await tablet.actions.finishAnswer(lab.id, { '/idee': 'Mehr Bäume' }, [])
  expect(await tablet.db.seats.count()).toBe(0)
  expect(await tablet.db.labMedia.count()).toBe(0)
  expect(await tablet.actions.openSeat(lab.id, seat)).toMatchObject({ saved: undefined })
})

test('a save that comes after the wipe does not bring the last person back', async () => {
  const tablet = await aLeadTablet(lab, form)
  await tablet.actions.openSeat(lab.id, seat)
  await tablet.actions.wipeSeat(lab.id)
  await tablet.actions.saveSeat(lab.id, saved)
  await tablet.actions.touchSeat(lab.id)
  expect(await tablet.db.seats.count()).toBe(0)
})

test('a tablet that was killed in mid-answer goes on where it was', async () => {
  const tablet = await aLeadTablet(lab, form, { database: 'killed' })
  await tablet.actions.openSeat(lab.id, seat)
  const name = await tablet.actions.putSeatMedia(lab.id, new ArrayBuffer(8), 'image/jpeg')
  await tablet.actions.saveSeat(lab.id, saved)
  tablet.db.close()
  const again = await aLeadTablet(lab, form, { database: 'killed' })
  expect(await again.actions.openSeat(lab.id, seat)).toMatchObject({ saved, form })
  expect((await again.actions.getSeatMedia(lab.id, name))?.bytes.byteLength).toBe(8)
})

test('whoever has answered nothing yet begins: what a form presets and calculates is there', async () => {
  const tablet = await aLeadTablet(lab, form)
  // The seat is taken before the first question is shown, and opened again by the question's screen.
  await tablet.actions.openSeat(lab.id, seat)
  await tablet.actions.saveStep(lab.id, '/heiss')
  expect(await tablet.actions.openSeat(lab.id, seat)).toMatchObject({ saved: undefined })
  // Whoever emptied all answers has said so: no preset comes back.
  const emptied = { values: {}, repeats: {}, once: {} }
  await tablet.actions.saveSeat(lab.id, emptied)
  expect(await tablet.actions.openSeat(lab.id, seat)).toMatchObject({ saved: emptied })
})

test('an answer tells the day, and neither time nor device nor seat', async () => {
  const tablet = await aLeadTablet(lab, form)
  const id = await answer(tablet, lab, { '/heiss': 'schule' })
  const row = await tablet.db.answers.get(id)
  expect(row?.answer).toMatchObject({ day: '2026-11-22', form_version: '1', language: 'de' })
  const sent = JSON.stringify(await tablet.db.outbox.toArray())
  expect(sent).not.toMatch(/\d\d:\d\d/)
  expect(sent).not.toContain(String(tablet.clock.now()).slice(0, 6))
  // Version 4: a version 7 would begin with the time.
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
})

test('pictures go with the answer that names them; what was thrown away goes with the seat', async () => {
  const tablet = await aLeadTablet(lab, form)
  await tablet.actions.openSeat(lab.id, seat)
  await tablet.actions.putSeatMedia(lab.id, new ArrayBuffer(3), 'image/jpeg')
  const id = await answer(tablet, lab, { '/heiss': 'park' }, new Uint8Array([1, 2, 3, 4]))
  const media = await tablet.db.labMedia.toArray()
  expect(media).toMatchObject([{ owner_id: id, state: 'waiting', size: 4 }])
  expect((await tablet.db.answers.get(id))?.answer.media).toMatchObject([{ bytes: 4 }])
})

test('in a sensitive lab only the square of 250 m leaves the tablet', async () => {
  const careful = aLabOf(form, { sensitive: true })
  const tablet = await aLeadTablet(careful, form)
  const exact = '50.105451 8.761782 112 4'
  await answer(tablet, careful, { '/wo': exact, '/copy': `hier: ${exact}` })
  const [row] = await tablet.db.answers.toArray()
  const place = row?.answer.answers['/wo'] ?? ''
  expect(place).toMatch(/^50\.10\d* 8\.76\d* 0 0$/)
  expect(row?.answer.answers['/copy']).toBe(`hier: ${place}`)
  expect(JSON.stringify(await tablet.db.outbox.toArray())).not.toContain('50.105451')
})

test('a question that wants its place roughly gets it roughly, the others stay exact', async () => {
  const rough = { ...form, items: form.items.map(asRough) }
  const open = aLabOf(rough)
  const tablet = await aLeadTablet(open, rough)
  await answer(tablet, open, { '/wo': '50.105451 8.761782 112 4' })
  const [row] = await tablet.db.answers.toArray()
  expect(row?.answer.answers['/wo']).toMatch(/^50\.10\d* 8\.76\d* 0 0$/)
  const plain = await aLeadTablet(lab, form)
  await answer(plain, lab, { '/wo': '50.105451 8.761782 112 4' })
  const [exact] = await plain.db.answers.toArray()
  expect(exact?.answer.answers['/wo']).toBe('50.105451 8.761782 112 4')
})

const asRough = (item: Item): Item =>
  item.kind === 'question' && item.name === 'wo'
    ? { ...item, extra: { ...item.extra, 'lab::coarse': 'yes' } }
    : item

test('a form that changes in mid-lab: what was begun is finished in its own version', async () => {
  const tablet = await aLeadTablet(lab, form)
  await tablet.actions.openSeat(lab.id, seat)
  await tablet.actions.saveSeat(lab.id, saved)
  const newer = aForm('2')
  const lead = await aLeadTablet(aLabOf(newer), newer)
  const parcel = await lead.actions.packLab(lab.id, 'qr')
  if (!parcel) throw new Error('nothing packed')
  expect(await tablet.actions.takeIn(parcel.bytes)).toEqual({ kind: 'lab', code: 'BCDFGH' })
  expect((await tablet.actions.openSeat(lab.id, seat))?.form.version).toBe('1')
  await tablet.actions.finishAnswer(lab.id, { '/idee': 'Mehr Bäume' }, [])
  await answer(tablet, lab, { '/heiss': 'markt' })
  const versions = (await tablet.db.answers.toArray()).map((row) => row.answer.form_version)
  expect(versions.sort()).toEqual(['1', '2'])
})

test('only the facilitator’s code opens a tablet that is passed around', async () => {
  const tablet = await aLeadTablet(lab, form)
  await tablet.actions.watchLabs()
  await tablet.actions.startKiosk(lab.id, seat)
  expect((await tablet.db.labs.get(lab.id))?.kiosk).toBe(true)
  expect(await tablet.actions.leaveKiosk(lab.id, '0000')).toEqual({ left: false, waitS: 0 })
  tablet.stores.labs.setState({ kiosk: lab.code })
  expect(await tablet.actions.leaveKiosk(lab.id, leaveCode)).toEqual({ left: true })
  // Already when the answer is there, and not only with the next look at the store.
  expect(tablet.stores.labs.getState().kiosk).toBeUndefined()
  expect((await tablet.db.labs.get(lab.id))?.kiosk).toBe(false)
})

test('guessing at the kiosk’s door is slow, and a reload does not make it quicker', async () => {
  const tablet = await aLeadTablet(lab, form)
  const { actions, clock } = tablet
  await actions.startKiosk(lab.id, seat)
  await actions.leaveKiosk(lab.id, '0000')
  await actions.leaveKiosk(lab.id, '0001')
  expect(await actions.leaveKiosk(lab.id, '0002')).toEqual({ left: false, waitS: 30 })
  // Not even the right one is looked at before.
  expect(await actions.leaveKiosk(lab.id, leaveCode)).toEqual({ left: false, waitS: 30 })
  clock.pass(30_001)
  expect(await actions.leaveKiosk(lab.id, '0003')).toEqual({ left: false, waitS: 60 })
  clock.pass(60_001)
  expect(await actions.leaveKiosk(lab.id, leaveCode)).toEqual({ left: true })
  await actions.startKiosk(lab.id, seat)
  expect(await actions.leaveKiosk(lab.id, '0000')).toEqual({ left: false, waitS: 0 })
})

test('each person at a shared tablet begins in its own language and mode, with an empty seat', async () => {
  const said: string[] = []
  const device = {
    setLanguage: async (language: string) => void said.push(language),
    setMode: async (mode: string) => void said.push(mode),
  }
  const tablet = await aLeadTablet(lab, form, { device })
  // Somebody tried it out before it was passed around.
  await tablet.actions.openSeat(lab.id, seat)
  await tablet.actions.startKiosk(lab.id, { language: 'tr', mode: 'plain' })
  expect(await tablet.db.seats.count()).toBe(0)
  await tablet.actions.openSeat(lab.id, seat)
  await tablet.actions.nextPerson(lab.id)
  expect(await tablet.db.seats.count()).toBe(0)
  expect(said).toEqual(['tr', 'plain'])
})

test('a killed tablet comes back to the same question', async () => {
  const tablet = await aLeadTablet(lab, form)
  await tablet.actions.openSeat(lab.id, seat)
  await tablet.actions.saveSeat(lab.id, saved)
  await tablet.actions.saveStep(lab.id, '/idee')
  expect(await tablet.actions.openSeat(lab.id, seat)).toMatchObject({ saved, step: '/idee' })
})

test('on the own device an answer can be taken back later; on a shared one nothing is kept for it', async () => {
  const own = await aTablet()
  await putLab(own.db, { lab, form, from: 'pack', now: own.clock.now() })
  const answerId = await answer(own, lab, { '/heiss': 'park' })
  await own.actions.watchLabs()
  const entry = () => own.stores.labs.getState().labs[0]
  expect(entry()?.receipts).toMatchObject([{ answerId, day: '2026-11-22' }])
  const [receipt] = entry()?.receipts ?? []
  if (!receipt) throw new Error('no receipt')
  await own.actions.takeBack(lab.id, receipt)
  expect(await own.db.answers.count()).toBe(0)
  expect((await own.db.labs.get(lab.id))?.receipts).toEqual([])

  const shared = await aLeadTablet(lab, form)
  await shared.actions.startKiosk(lab.id, seat)
  await answer(shared, lab, { '/heiss': 'park' })
  expect(JSON.stringify(await shared.db.labs.toArray())).not.toContain('secret')
})

test('on the promised day everything is gone, sent or not', async () => {
  const past = aLabOf(form, { delete_on: '2026-11-21' })
  const tablet = await aLeadTablet(past, form)
  await answer(tablet, past, { '/heiss': 'schule' })
  await tablet.actions.watchLabs()
  const counts = [tablet.db.labs, tablet.db.answers, tablet.db.outbox].map((table) => table.count())
  expect(await Promise.all(counts)).toEqual([0, 0, 0])
})

test('without a network a stranger’s code is not found, and joining says why', async () => {
  const tablet = await aLeadTablet(lab, form)
  expect(await tablet.actions.joinLab('bcd-fgh')).toEqual({ ok: true, code: 'BCDFGH' })
  expect(await tablet.actions.joinLab('ZZZZZZ')).toEqual({ ok: false, why: 'offline' })
  expect(await tablet.actions.joinLab('12')).toEqual({ ok: false, why: 'no_code' })
})
