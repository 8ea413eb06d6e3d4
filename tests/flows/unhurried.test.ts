import { expect, test } from 'vitest'
import { unhurriedUndoMs } from '#client/actions/newOperation.ts'
import { aTownWithPhone, submit } from '#tests/support/aTownWithPhone.ts'

/** A phone in plain mode: nothing that can be taken back vanishes by itself. */
async function inPlainMode() {
  const town = await aTownWithPhone()
  town.phone.patience.ms = unhurriedUndoMs
  return town
}

test('S10: a sent report can be taken back an hour later, as long as nobody has gone on', async () => {
  const { phone, reports } = await inPlainMode()
  const id = await submit(phone)
  phone.clock.pass(3_600_000)
  await phone.sync()
  expect(await reports()).toEqual([])
  expect((await phone.mine())[0]?.delivery.kind).toBe('held')

  await phone.actions.undo()

  expect(await phone.db.drafts.get(id)).toMatchObject({ step: 'review' })
})

test('whoever goes on has sent it: it leaves at once, and nothing is left to take back', async () => {
  const { phone, reports } = await inPlainMode()
  const id = await submit(phone)
  await phone.actions.goOn()
  expect(phone.stores.mine.getState().undo).toBeUndefined()
  await phone.sync()
  expect(await reports()).toEqual([id])
})

test('S14: a deleted draft comes back as long as nobody has gone on', async () => {
  const { phone } = await inPlainMode()
  const id = await phone.actions.startDraft()
  await phone.actions.deleteDraft(id)
  phone.clock.pass(3_600_000)
  await phone.actions.undo()
  expect(await phone.actions.openDraft(id)).toBe(true)
})
