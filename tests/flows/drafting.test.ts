import { expect, test } from 'vitest'
import type { Phone } from '#tests/support/aPhone.ts'
import { aPicture, aTownWithPhone, submit } from '#tests/support/aTownWithPhone.ts'

const onDisk = async ({ db }: Phone, id: string) => (await db.drafts.get(id))?.description

test('every keystroke is on disk within half a second, also when the fingers never rest', async () => {
  const { phone, clock } = await aTownWithPhone()
  const id = await phone.actions.startDraft()
  for (const letter of 'Sperr') {
    const before = phone.stores.draft.getState().draft?.description ?? ''
    phone.actions.editDraft({ description: before + letter })
    clock.pass(100)
  }
  await theWriterIsDone(phone)
  expect(await onDisk(phone, id)).toBe('Sperr')

  phone.actions.editDraft({ description: 'Sperrmüll' })
  expect(phone.stores.draft.getState()).toMatchObject({ saving: 'saving' })
  clock.pass(250)
  await theWriterIsDone(phone)
  expect(await onDisk(phone, id)).toBe('Sperrmüll')
  expect(phone.stores.draft.getState().saving).toBe('saved')
})

test('a page killed and opened again shows the same step, words and photos', async () => {
  const { phone, network } = await aTownWithPhone()
  const id = await phone.actions.startDraft()
  phone.actions.editDraft({ description: 'Laterne dunkel', service_code: 'lamp' })
  await phone.actions.addPhotos([await aPicture()], 'camera')
  await phone.actions.goToStep('questions')

  const reborn = await aTownWithPhone({ database: phone.db.name, fetch: network.fetch })
  expect(await reborn.phone.actions.openDraft(id)).toBe(true)
  const { draft, photos } = reborn.phone.stores.draft.getState()
  expect(draft).toMatchObject({ step: 'questions', description: 'Laterne dunkel' })
  expect(photos).toHaveLength(1)
})

test('what the city needs is said before anything is sent, field by field', async () => {
  const { phone } = await aTownWithPhone()
  await phone.actions.startDraft()
  phone.actions.editDraft({ service_code: 'lamp', contact: { email: 'nobody' } })
  expect(await phone.actions.submitDraft()).toEqual({
    ok: false,
    problems: {
      place: 'place_missing',
      'attributes.lamp_number': 'required',
      'contact.email': 'invalid',
    },
  })
  phone.actions.editDraft({ service_code: 'other' })
  const outcome = await phone.actions.submitDraft()
  expect(outcome).toMatchObject({ problems: { description: 'description_required' } })
})

test('on a full phone the words are kept where the picture does not fit, and it says so', async () => {
  const { phone } = await aTownWithPhone()
  const id = await phone.actions.startDraft()
  phone.actions.editDraft({ description: 'Wichtig' })
  phone.db.pictures.hook('creating', () => {
    throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  })
  await phone.actions.addPhotos([await aPicture()], 'camera')
  expect(await onDisk(phone, id)).toBe('Wichtig')
  expect(phone.stores.draft.getState().photoProblems).toMatchObject([{ code: 'no_space' }])
  expect(phone.stores.app.getState().trouble).toBe('full')
})

test('more than five pictures, and files that are none, are named; the others are kept', async () => {
  const { phone } = await aTownWithPhone()
  await phone.actions.startDraft()
  const pictures = await Promise.all([1, 2, 3, 4, 5, 6].map(aPicture))
  const text = new File(['words'], 'letter.txt', { type: 'text/plain' })
  await phone.actions.addPhotos([text, ...pictures], 'gallery')
  const { photos, photoProblems, photosAtWork } = phone.stores.draft.getState()
  expect(photos).toHaveLength(5)
  expect(photosAtWork).toBe(0)
  expect(photoProblems).toEqual([
    { name: 'letter.txt', code: 'not_a_picture' },
    { name: '6.jpg', code: 'too_many' },
  ])
})

test('addresses of pictures are given back when nothing shows them any more', async () => {
  const { phone } = await aTownWithPhone()
  const id = await phone.actions.startDraft()
  await phone.actions.addPhotos([await aPicture()], 'camera')
  expect(phone.urls.open.size).toBe(1)
  await phone.actions.removePhoto(phone.stores.draft.getState().photos[0]?.id ?? '')
  expect(phone.urls.open.size).toBe(0)
  expect((await phone.db.drafts.get(id))?.photos).toEqual([])
})

test('a round keeps category, answers and contact, and asks anew for photo and place', async () => {
  const { phone } = await aTownWithPhone()
  const first = await submit(phone)
  const second = await phone.actions.againHere(first)
  const { draft } = phone.stores.draft.getState()
  expect(draft).toMatchObject({ id: second, service_code: 'waste', round_id: first, photos: [] })
  expect(draft?.place).toBeUndefined()
  expect(await phone.db.reports.where('round_id').equals(first).count()).toBe(1)
})

test('pictures shared by another app start a draft of their own', async () => {
  const shared = [await aPicture(11), await aPicture(12)]
  const device = { takeSharedFiles: async () => shared.splice(0) }
  const { phone } = await aTownWithPhone({ device })
  await phone.actions.startDraft({ shared: true })
  expect(phone.stores.draft.getState().photos).toHaveLength(2)
})

/** A read in the same queue: it comes after every write asked for before. */
async function theWriterIsDone({ db }: Phone): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await db.transaction('rw', db.drafts, db.reports, () => db.drafts.count())
  }
}
