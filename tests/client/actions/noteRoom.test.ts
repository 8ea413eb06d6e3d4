import { expect, test } from 'vitest'
import { createNoteRoom } from '#client/actions/noteRoom.ts'
import { createStores } from '#client/stores/createStores.ts'
import { aTownWithPhone } from '#tests/support/aTownWithPhone.ts'

async function aFillingPhone() {
  const { phone } = await aTownWithPhone()
  const stores = createStores()
  const phoneStorage = { room: true, looks: 0 }
  const note = createNoteRoom({
    ...{ stores, now: phone.clock.now, device: phone.ports.device },
    hasRoomFor: async () => {
      phoneStorage.looks += 1
      return phoneStorage.room
    },
  })
  return { note, stores, clock: phone.clock, phoneStorage }
}

test('who has room is not warned, and the disk is left in peace for a while', async () => {
  const { note, stores, phoneStorage } = await aFillingPhone()
  await note()
  await note()
  expect(stores.app.getState().tight).toBe(false)
  expect(phoneStorage.looks).toBe(1)
})

test('who is about to run out of room hears of it, and again when there is room', async () => {
  const { note, stores, phoneStorage } = await aFillingPhone()
  phoneStorage.room = false
  await note()
  expect(stores.app.getState().tight).toBe(true)
  phoneStorage.room = true
  await note()
  expect(stores.app.getState().tight).toBe(false)
})
