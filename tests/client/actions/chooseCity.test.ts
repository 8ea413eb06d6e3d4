import { expect, test, vi } from 'vitest'
import { createChooseCity, refreshCity } from '#client/actions/chooseCity.ts'
import { currentCity } from '#client/db/settings.ts'
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

test('whoever leaves while the city is being fetched finds it chosen at the next start', async () => {
  const { ports, stores, pack } = await aTravellersPhone()
  const never = new Promise<never>(() => undefined)
  void createChooseCity({ ...ports, fetchPack: () => never })('elsewhere')
  await vi.waitFor(async () => expect(await ports.db.settings.get('wished_city')).toBeDefined())

  const fetchPack = async () => ({ kind: 'pack' as const, pack, mapFiles: [] })
  await refreshCity({ ...ports, fetchPack })
  expect(stores.city.getState().pack).toMatchObject({ id: 'elsewhere' })
  expect(await currentCity(ports.db)).toBe('elsewhere')
  expect(await ports.db.settings.get('wished_city')).toBeUndefined()
})

test('a city that was not to be had is not chosen behind somebody’s back later', async () => {
  const { ports } = await aTravellersPhone()
  const before = await currentCity(ports.db)
  await createChooseCity(ports)('elsewhere')
  expect(await ports.db.settings.get('wished_city')).toBeUndefined()
  expect(await currentCity(ports.db)).toBe(before)
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
