import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { savePack } from '#client/actions/savePack.ts'
import { offlineState } from '#client/actions/watchCityMap.ts'
import { Database } from '#client/db/database.ts'
import { bytesHere, forgetFiles, offerMap, readKeptFile } from '#client/db/packChunks.ts'
import { keptSource } from '#client/place/pack/keptSource.ts'
import { createStores } from '#client/stores/createStores.ts'
import type { MapFile } from '#protocol/mapPack.ts'
import { sha256 } from '#tests/support/aPhone.ts'
import { aMapEndpoint, aMapFile } from './aMapEndpoint.ts'

const old = aMapFile(5, 1)
const addresses = aMapFile(2, 2, 'addresses')
const newer = aMapFile(6, 3)

async function aDevice(files: readonly MapFile[], fetchRange: ReturnType<typeof aMapEndpoint>) {
  const db = new Database(crypto.randomUUID())
  const stores = createStores()
  let clock = 0
  const room = { used: 0, quota: 10 ** 9, persisted: true }
  const device = { storage: async () => room } as Parameters<typeof savePack>[0]['device']
  const now = () => (clock += 700)
  const wish = async (files: readonly MapFile[]) => {
    await offerMap(db, 'fulda', files)
    await db.cityMaps.update('fulda', { wish: 'save' })
  }
  await wish(files)
  const save = () =>
    savePack({ db, stores, sha256, now, device, fetchRange: fetchRange.fetchRange }, 'fulda')
  const state = async () => {
    const row = await db.cityMaps.get('fulda')
    return offlineState(row, row ? await bytesHere(db, row.offered) : 0)
  }
  return { db, stores, room, wish, save, state }
}
afterEach(() => vi.restoreAllMocks())

test('a city is kept whole, the archive in chunks and the rest compressed in one piece', async () => {
  const endpoint = aMapEndpoint(old, addresses)
  const device = await aDevice([old.file, addresses.file], endpoint)
  await device.save()
  expect(await device.state()).toMatchObject({ status: 'kept', done: 6_400, bytes: 6_400 })
  expect(await readKeptFile(device.db, old.file)).toEqual(old.bytes)
  expect(await readKeptFile(device.db, addresses.file)).toEqual(addresses.bytes)
  expect(endpoint.asked).toEqual([
    ...['map 0', 'map 1000', 'map 2000', 'map 3000', 'map 4000'],
    'addresses whole',
  ])
})

test('a torn download goes on where it stopped, and says that it waits', async () => {
  const endpoint = aMapEndpoint(old)
  const device = await aDevice([old.file], endpoint)
  endpoint.spoil = (count, bytes) => (count === 4 ? undefined : bytes)
  await device.save()
  expect(device.stores.saving.getState().stalled).toBe(true)
  expect(await device.state()).toMatchObject({ status: 'saving', done: 3_000 })
  await device.save()
  expect(endpoint.asked.slice(4)).toEqual(['map 3000', 'map 4000'])
  expect(await device.state()).toMatchObject({ status: 'kept' })
})

test('a chunk that is not what it should be is fetched once more', async () => {
  const endpoint = aMapEndpoint(old)
  const device = await aDevice([old.file], endpoint)
  endpoint.spoil = (count, bytes) => (count === 2 ? bytes.map((byte) => byte ^ 1) : bytes)
  await device.save()
  expect(endpoint.asked).toHaveLength(6)
  expect(await readKeptFile(device.db, old.file)).toEqual(old.bytes)
})

test('what stays damaged is given up with a clear word, and leaves nothing behind', async () => {
  const endpoint = aMapEndpoint(old)
  const device = await aDevice([old.file], endpoint)
  endpoint.spoil = (count, bytes) => (count >= 3 ? bytes.subarray(1) : bytes)
  await device.save()
  expect(await device.state()).toMatchObject({ status: 'failed', problem: 'damaged', done: 0 })
  expect(await device.db.packChunks.count()).toBe(0)
})

test('chunks that are right but make up another whole are not kept', async () => {
  const endpoint = aMapEndpoint({ ...old, file: { ...old.file, sha256: newer.file.sha256 } })
  const device = await aDevice([{ ...old.file, sha256: newer.file.sha256 }], endpoint)
  await device.save()
  expect(await device.state()).toMatchObject({ status: 'failed', problem: 'damaged', done: 0 })
})

test('a disk that is full in mid-download gives its room back; reports stay', async () => {
  const endpoint = aMapEndpoint(old)
  const device = await aDevice([old.file], endpoint)
  await device.db.drafts.put({ id: 'd1', description: 'Laterne' } as never)
  const put = device.db.packChunks.bulkPut.bind(device.db.packChunks)
  vi.spyOn(device.db.packChunks, 'bulkPut').mockImplementation(((rows: never) =>
    endpoint.asked.length > 3
      ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
      : put(rows)) as never)
  await device.save()
  expect(await device.state()).toMatchObject({ status: 'failed', problem: 'full', done: 0 })
  expect(await device.db.drafts.count()).toBe(1)
})

test('a download that would leave no room for reports is not begun', async () => {
  const endpoint = aMapEndpoint(old)
  const device = await aDevice([old.file], endpoint)
  device.room.quota = 20_000_000
  await device.save()
  expect(await device.state()).toMatchObject({ status: 'failed', problem: 'full' })
  expect(endpoint.asked).toEqual([])
})

test('after a pause no further chunk is asked for', async () => {
  const endpoint = aMapEndpoint(old)
  const device = await aDevice([old.file], endpoint)
  endpoint.before = async (count) => {
    if (count === 2) await device.db.cityMaps.update('fulda', { wish: 'pause' })
  }
  await device.save()
  expect(await device.state()).toMatchObject({ status: 'paused', done: 2_000 })
})

test('a newer map takes the place of the old one only when it is whole', async () => {
  const endpoint = aMapEndpoint(old, newer)
  const device = await aDevice([old.file], endpoint)
  await device.save()
  const open = keptSource(device.db, old.file)
  await device.wish([newer.file])
  endpoint.spoil = (count, bytes) => (count === 8 ? undefined : bytes)
  await device.save()
  expect(await readKeptFile(device.db, old.file)).toEqual(old.bytes)
  expect(await open.getBytes(1_500, 10)).toEqual(old.bytes.slice(1_500, 1_510))
  await device.save()
  expect(await readKeptFile(device.db, newer.file)).toEqual(newer.bytes)
  expect(await readKeptFile(device.db, old.file)).toBeUndefined()
  // An open map asks for what it has not read yet, and hears that it is gone.
  expect(await open.getBytes(3_500, 10)).toBeUndefined()
})

test('what is removed is gone, and may be had again', async () => {
  const device = await aDevice([old.file], aMapEndpoint(old))
  await device.save()
  await forgetFiles(device.db, 'fulda')
  expect(await device.db.packChunks.count()).toBe(0)
  expect(await device.state()).toMatchObject({ status: 'offered', declined: true })
})

test('a kept archive is read across the seams of its chunks', async () => {
  const device = await aDevice([old.file], aMapEndpoint(old))
  await device.save()
  const source = keptSource(device.db, old.file)
  expect(await source.getBytes(900, 2_300)).toEqual(old.bytes.slice(900, 3_200))
  expect(await source.getBytes(0, 99_999)).toEqual(old.bytes)
})
