import { expect, test } from 'vitest'
import { aPicture, aTownWithPhone, submit } from '#tests/support/aTownWithPhone.ts'

test('a report written without a network is there, once and whole, when the network is back', async () => {
  const { phone, network, reports, clock } = await aTownWithPhone()
  network.weather = 'down'
  const id = await submit(phone, { photos: [await aPicture(1), await aPicture(2)] })
  await phone.send()
  expect((await phone.mine())[0]?.delivery).toEqual({
    kind: 'waiting',
    why: 'no_network',
    attempts: 1,
  })

  network.weather = 'fine'
  clock.pass(60_000)
  await phone.sync()

  expect(await reports()).toEqual([id])
  expect((await phone.mine())[0]?.delivery).toMatchObject({
    kind: 'handled',
    handling: 'received',
    public: true,
  })
  expect(await phone.db.outbox.count()).toBe(0)
  expect(await phone.db.photos.where('state').equals('sent').count()).toBe(2)
})

test('large pictures leave the phone once they are proven to be there, their thumbs stay', async () => {
  const { phone } = await aTownWithPhone()
  await submit(phone, { photos: [await aPicture()] })
  await phone.send()
  const [picture] = await phone.db.pictures.toArray()
  expect(picture?.bytes).toBeUndefined()
  expect(picture?.thumb.byteLength).toBe(16)
})

test('a report whose answer got lost is sent again and stored once', async () => {
  const { phone, network, reports } = await aTownWithPhone()
  const id = await submit(phone)
  network.next('answer_lost')
  await phone.send()
  expect(await reports()).toEqual([id])
  expect((await phone.mine())[0]?.delivery.kind).toBe('waiting')

  await phone.sync()
  expect(await reports()).toEqual([id])
  expect((await phone.mine())[0]?.delivery).toMatchObject({ number: 'MU-2026-00001' })
})

test.each(['portal', 'half_an_answer', 500, 503, 429, 401, 404] as const)(
  'an answer that proves nothing (%s) leaves everything on the phone',
  async (weather) => {
    const { phone, network, reports } = await aTownWithPhone()
    const id = await submit(phone)
    network.next(weather)
    await phone.send()
    expect((await phone.mine())[0]?.delivery.kind).toBe('waiting')
    await phone.sync()
    expect(await reports()).toEqual([id])
  },
)

test('the same picture taken twice fills both places', async () => {
  const { phone } = await aTownWithPhone()
  await submit(phone, { photos: [await aPicture(7), await aPicture(7)] })
  await phone.send()
  expect(await phone.db.photos.where('state').equals('sent').count()).toBe(2)
  expect(await phone.db.outbox.count()).toBe(0)
})

test('two runners at once send everything, and the town has each report once', async () => {
  const { phone, reports } = await aTownWithPhone()
  const ids = [await submit(phone), await submit(phone), await submit(phone)]
  phone.clock.pass(10_001)
  await Promise.all([phone.outbox()({}), phone.outbox()({}), phone.outbox()({})])
  expect(await reports()).toEqual([...ids].sort())
  expect(await phone.db.outbox.count()).toBe(0)
})

test('a phone whose clock is years off sends, and is not stuck when the clock is set right', async () => {
  const { phone, clock, network, reports } = await aTownWithPhone()
  clock.set(Date.parse('2031-01-01T00:00:00Z'))
  const id = await submit(phone)
  network.next('down')
  await phone.send()
  clock.set(Date.parse('2026-05-01T12:00:00Z'))
  await phone.outbox()({})
  expect(await reports()).toEqual([id])
})
