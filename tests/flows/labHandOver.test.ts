import { expect, test } from 'vitest'
import type { AnswersParcel, Parcel } from '#client/actions/labVerbs.ts'
import { createFrames, createReceiver } from '#client/lab/transfer/frames.ts'
import { aForm, aLabOf, aLeadTablet, answer, aTablet } from '#tests/support/aLab.ts'
import type { Phone } from '#tests/support/aPhone.ts'

const form = aForm()
const lab = aLabOf(form)
const places = ['schule', 'markt', 'park']

/** Shown on one screen and filmed by the other; every third frame is missed. */
async function film(parcel: Parcel, by: Phone) {
  const { frame } = createFrames(parcel.bytes, parcel.name)
  const receiver = createReceiver()
  for (let number = 1; ; number++) {
    if (number % 3 === 0) continue
    const taken = receiver.take(frame(number))
    if (taken.kind === 'complete') return await by.actions.takeIn(taken.bytes)
  }
}

async function packed(tablet: Phone, way: 'qr' | 'file' = 'qr'): Promise<AnswersParcel> {
  const parcel = await tablet.actions.packAnswers(lab.id, way)
  if (!parcel) throw new Error('nothing packed')
  return parcel
}

async function joinedByFilm(lead: Phone): Promise<Phone> {
  const tablet = await aTablet()
  const parcel = await lead.actions.packLab(lab.id, 'qr')
  if (!parcel) throw new Error('nothing packed')
  expect(await film(parcel, tablet)).toEqual({ kind: 'lab', code: lab.code })
  return tablet
}

/** Six tablets, five people each; the first is the facilitator's. */
async function aWholeLab() {
  const lead = await aLeadTablet(lab, form)
  const others: Phone[] = []
  for (let index = 0; index < 5; index++) others.push(await joinedByFilm(lead))
  for (const [index, tablet] of [lead, ...others].entries()) {
    for (let person = 0; person < 5; person++) {
      const place = places[(index + person) % 3] ?? 'park'
      await answer(tablet, lab, { '/heiss': place, '/idee': `Idee ${index}-${person}` })
    }
  }
  return { lead, others }
}

const tallied = async (tablet: Phone) => {
  const results = await tablet.actions.resultsHere(lab.id, 'de')
  const first = results?.questions[0]
  const counts = first?.kind === 'choices' ? first.options.map(({ count }) => count) : undefined
  return { n: results?.n, counts }
}

test('thirty people at six tablets without a network: each answer is there once', async () => {
  const { lead, others } = await aWholeLab()
  for (const [index, tablet] of others.entries()) {
    const parcel = await packed(tablet, index % 2 === 0 ? 'qr' : 'file')
    const end = index % 2 === 0 ? await film(parcel, lead) : await lead.actions.takeIn(parcel.bytes)
    expect(end).toMatchObject({ kind: 'answers', taken: 5, known: 0, word: parcel.word })
    await tablet.actions.markHandedOver(parcel.ids)
  }
  expect(await lead.db.answers.count()).toBe(30)
  expect(await lead.db.outbox.count()).toBe(30)
  expect(await tallied(lead)).toEqual({ n: 30, counts: [10, 10, 10] })
})

test('the same answers by two ways, twice, and by way of a third tablet count once', async () => {
  const { lead, others } = await aWholeLab()
  const [one, two] = others
  if (!one || !two) throw new Error('no tablets')
  const parcel = await packed(one)
  await film(parcel, lead)
  await two.actions.takeIn((await packed(one, 'file')).bytes)
  expect(await lead.actions.takeIn((await packed(two)).bytes)).toMatchObject({ taken: 5, known: 5 })
  expect(await film(parcel, lead)).toMatchObject({ taken: 0, known: 5 })
  expect(await lead.db.answers.count()).toBe(15)
})

test('what was handed over is not shown again, but stays until the endpoint has it', async () => {
  const { lead, others } = await aWholeLab()
  const [one] = others
  if (!one) throw new Error('no tablet')
  const parcel = await packed(one)
  await film(parcel, lead)
  await one.actions.markHandedOver(parcel.ids)
  expect((await packed(one)).ids).toEqual([])
  expect(await one.db.outbox.count()).toBe(5)
  await one.actions.watchLabs()
  expect(one.stores.labs.getState().labs[0]?.counts).toMatchObject({ made: 5, handedOver: 5 })
})

test('a picture travels in the file; by codes it stays, and is sent from where it was taken', async () => {
  const lead = await aLeadTablet(lab, form)
  const tablet = await joinedByFilm(lead)
  const picture = crypto.getRandomValues(new Uint8Array(65_000))
  const id = await answer(tablet, lab, { '/heiss': 'park' }, picture)
  const byCodes = await packed(tablet)
  expect(byCodes.left).toBe(1)
  await film(byCodes, lead)
  expect(await lead.db.labMedia.count()).toBe(0)
  await lead.actions.takeIn((await packed(tablet, 'file')).bytes)
  const [media] = await lead.db.labMedia.toArray()
  expect(media).toMatchObject({ owner_id: id, state: 'waiting' })
  expect(new Uint8Array(media?.bytes ?? new ArrayBuffer(0))).toEqual(picture)
})

test('answers of a lab that this tablet does not know are not taken', async () => {
  const { others } = await aWholeLab()
  const stranger = await aTablet()
  const parcel = await packed(others[0] ?? stranger)
  expect(await stranger.actions.takeIn(parcel.bytes)).toEqual({
    kind: 'problem',
    why: 'unknown_lab',
  })
})

test('a form that is not what its lab promises is refused', async () => {
  const lead = await aLeadTablet(lab, { ...form, title: { de: 'Etwas anderes' } })
  const parcel = await lead.actions.packLab(lab.id, 'file')
  const tablet = await aTablet()
  expect(await tablet.actions.takeIn(parcel?.bytes ?? new Uint8Array())).toEqual({
    kind: 'problem',
    why: 'damaged',
  })
})

test('joining once more takes nothing away', async () => {
  const lead = await aLeadTablet(lab, form)
  const tablet = await joinedByFilm(lead)
  await answer(tablet, lab, { '/heiss': 'park' })
  await tablet.actions.openSeat(lab.id, { language: 'de', mode: 'plain' })
  const parcel = await lead.actions.packLab(lab.id, 'file')
  await tablet.actions.takeIn(parcel?.bytes ?? new Uint8Array())
  expect(await tablet.db.answers.count()).toBe(1)
  expect(await tablet.db.seats.get(lab.id)).toMatchObject({ mode: 'plain' })
  expect(await tablet.actions.forgetLab(lab.id)).toBe(false)
})

test('two thousand answers on one tablet are handed over as a file, and counted', async () => {
  const lead = await aLeadTablet(lab, form)
  const tablet = await joinedByFilm(lead)
  for (let person = 0; person < 2000; person++)
    await answer(tablet, lab, { '/heiss': places[person % 3] ?? '', '/idee': `Baum ${person}` })
  const parcel = await packed(tablet, 'file')
  expect(parcel.ids).toHaveLength(2000)
  expect(await lead.actions.takeIn(parcel.bytes)).toMatchObject({ taken: 2000 })
  expect(await tallied(lead)).toEqual({ n: 2000, counts: [667, 667, 666] })
}, 120_000)
