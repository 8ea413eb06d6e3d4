import { expect, test } from 'vitest'
import { aPicture, aTownWithPhone, submit } from '#tests/support/aTownWithPhone.ts'

test('within ten seconds a sent report is a draft again, with its words and photos', async () => {
  const { phone, network } = await aTownWithPhone()
  const id = await submit(phone, { photos: [await aPicture()] })
  expect(phone.stores.mine.getState().undo).toMatchObject({ what: 'sent', id })
  expect((await phone.mine())[0]?.delivery.kind).toBe('held')

  await phone.actions.undo()

  expect(await phone.actions.openDraft(id)).toBe(true)
  const { draft, photos } = phone.stores.draft.getState()
  expect(draft).toMatchObject({ step: 'review', description: 'Drei Säcke neben dem Baum' })
  expect(photos).toHaveLength(1)
  await phone.send()
  expect(network.passed.filter(({ path }) => path.endsWith('/sync'))).toEqual([])
})

test('after ten seconds there is nothing to undo', async () => {
  const { phone, reports } = await aTownWithPhone()
  const id = await submit(phone)
  await phone.send()
  expect(phone.stores.mine.getState().undo).toBeUndefined()
  await phone.actions.undo()
  expect(await reports()).toEqual([id])
})

test('a page reloaded within the ten seconds still offers to undo', async () => {
  const { phone } = await aTownWithPhone()
  const id = await submit(phone)
  phone.stores.mine.setState({ loaded: false, drafts: [], entries: [] }, true)
  await phone.resume()
  await phone.actions.undo()
  expect(await phone.db.drafts.get(id)).toMatchObject({ step: 'review' })
})

test('a deleted draft comes back with its photos', async () => {
  const { phone } = await aTownWithPhone()
  const id = await phone.actions.startDraft()
  await phone.actions.addPhotos([await aPicture()], 'camera')
  await phone.actions.deleteDraft(id)
  expect(await phone.db.drafts.count()).toBe(0)
  expect(await phone.db.pictures.count()).toBe(0)
  await phone.actions.undo()
  expect(await phone.actions.openDraft(id)).toBe(true)
  expect(phone.stores.draft.getState().photos).toHaveLength(1)
})

test('a report that never left the phone is deleted without a word to the town', async () => {
  const { phone, network } = await aTownWithPhone()
  const id = await submit(phone, { photos: [await aPicture()] })
  await phone.actions.deleteReport(id)
  expect(await phone.mine()).toEqual([])
  await phone.send()
  expect(network.passed).toEqual([])
  expect(await phone.db.pictures.count()).toBe(0)
})

test('a deleted report disappears at once, from the town after ten seconds, and can come back until then', async () => {
  const { phone, reports } = await aTownWithPhone()
  const id = await submit(phone)
  await phone.send()
  await phone.actions.deleteReport(id)
  expect(await phone.mine()).toEqual([])
  await phone.actions.undo()
  expect(await phone.mine()).toHaveLength(1)

  await phone.actions.deleteReport(id)
  await phone.send()
  expect(await phone.db.reports.count()).toBe(0)
  expect(await reports()).toEqual([])
})

test('a withdrawn report is closed at the town and says so on the phone', async () => {
  const { phone } = await aTownWithPhone()
  const id = await submit(phone)
  await phone.send()
  await phone.actions.withdrawReport(id, 'Schon abgeholt')
  await phone.send()
  await phone.sync()
  expect((await phone.mine())[0]?.delivery).toMatchObject({ handling: 'withdrawn' })
})

test('"me too" counts once, and can be taken back', async () => {
  const { phone, anotherPhone } = await aTownWithPhone()
  const id = await submit(phone)
  await phone.send()
  const other = await anotherPhone()
  await other.sync()
  await other.actions.supportReport(id)
  await other.actions.undo()
  expect(await other.db.supports.count()).toBe(0)
  await other.actions.supportReport(id)
  await other.actions.supportReport(id)
  await other.send()
  await other.sync()
  expect(await other.db.nearby.get(id)).toMatchObject({ supports: 1 })
})

test('a photo removed by a slip of the thumb comes back to its place', async () => {
  const { phone } = await aTownWithPhone()
  await phone.actions.startDraft()
  const pictures = await Promise.all([10, 90, 170].map((shade) => aPicture(shade)))
  await phone.actions.addPhotos(pictures, 'gallery')
  const before = phone.stores.draft.getState().photos.map(({ id }) => id)

  await phone.actions.removePhoto(before[1] ?? '')
  expect(phone.stores.draft.getState().photos).toHaveLength(2)
  expect(phone.stores.mine.getState().undo?.what).toBe('photo_removed')
  await phone.actions.undo()

  expect(phone.stores.draft.getState().photos.map(({ id }) => id)).toEqual(before)
})

test('a removed photo does not come back where five others have taken its place', async () => {
  const { phone } = await aTownWithPhone()
  const id = await phone.actions.startDraft()
  const pictures = await Promise.all([1, 2, 3, 4, 5, 6].map((shade) => aPicture(shade * 40)))
  await phone.actions.addPhotos(pictures.slice(0, 5), 'gallery')
  await phone.actions.removePhoto(phone.stores.draft.getState().photos[0]?.id ?? '')
  await phone.actions.addPhotos(pictures.slice(5), 'gallery')
  await phone.actions.undo()
  expect((await phone.db.drafts.get(id))?.photos).toHaveLength(5)
  expect(await phone.db.photos.count()).toBe(5)
})
