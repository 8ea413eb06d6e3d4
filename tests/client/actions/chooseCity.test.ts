import { expect, test } from 'vitest'
import { createChooseCity, refreshCity } from '#client/actions/chooseCity.ts'
import { aTownWithPhone } from '#tests/support/aTownWithPhone.ts'

async function aTravellersPhone() {
  const { phone } = await aTownWithPhone()
  const here = await phone.db.packs.toCollection().first()
  if (!here) throw new Error('a phone knows its city')
  const { id: _, checked_at: __, ...pack } = { ...here, city: { ...here.city, id: 'elsewhere' } }
  return { ...phone, pack }
}

test('whoever waited for another city finds it on the screen in the same moment', async () => {
  const { ports, stores, pack } = await aTravellersPhone()
  const fetchPack = async () => ({ kind: 'pack' as const, pack, mapFiles: [] })
  await createChooseCity({ ...ports, fetchPack })('elsewhere')
  expect(stores.city.getState()).toMatchObject({ status: 'ready', pack: { id: 'elsewhere' } })
  expect(stores.city.getState().unreachable).toBeUndefined()
})

test('a city that is neither here nor to be had leaves the present one, and says so', async () => {
  const { ports, stores } = await aTravellersPhone()
  const before = stores.city.getState().pack
  await createChooseCity(ports)('elsewhere')
  expect(stores.city.getState()).toMatchObject({ unreachable: 'elsewhere' })
  expect(stores.city.getState().pack).toBe(before)
})

test('a new phone asks for the open reports as soon as it has its first city', async () => {
  const { ports, pack } = await aTravellersPhone()
  await ports.db.settings.clear()
  const asked: unknown[] = []
  await refreshCity({
    ...ports,
    fetchCities: async () => ({
      cities: [{ ...pack.city, id: 'elsewhere' }],
      example: false,
    }),
    fetchPack: async () => ({ kind: 'pack' as const, pack, mapFiles: [] }),
    run: async (wish) => void asked.push(wish),
  })
  expect(asked).toEqual([{ pull: true }])
})
