import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { createCityMapActions } from '#client/actions/cityMapActions.ts'
import type { ActionPorts } from '#client/actions/ports.ts'
import { offlineState } from '#client/actions/watchCityMap.ts'
import { Database } from '#client/db/database.ts'
import { bytesHere, offerMap, readKeptFile } from '#client/db/packChunks.ts'
import { writeSetting } from '#client/db/settings.ts'
import { createStores } from '#client/stores/createStores.ts'
import { sha256 } from '#tests/support/aPhone.ts'
import { aMapEndpoint, aMapFile } from './aMapEndpoint.ts'

const map = aMapFile(5, 1)
const newer = aMapFile(6, 2)

async function aPhone({ metered = false } = {}) {
  const db = new Database(crypto.randomUUID())
  await writeSetting(db, 'city', 'fulda')
  await offerMap(db, 'fulda', [map.file])
  const endpoint = aMapEndpoint(map, newer)
  const line = { metered }
  const persist = vi.fn(async () => undefined)
  const later: (() => void)[] = []
  /** The app in a tab; another one is another tab over the same store. */
  const openTab = () => {
    const ports = {
      ...{ db, stores: createStores(), sha256, fetchRange: endpoint.fetchRange },
      now: () => 0,
      after: (_: number, work: () => void) => {
        later.push(work)
        return () => undefined
      },
      savingAlone: (work: () => Promise<void>) => work(),
      device: { isMetered: () => line.metered, persist, storage: async () => undefined },
    } as unknown as ActionPorts
    return { ...createCityMapActions(ports), stores: ports.stores }
  }
  const state = async () => {
    const row = await db.cityMaps.get('fulda')
    return offlineState(row, row ? await bytesHere(db, row.offered) : 0)
  }
  const until = (status: string) =>
    vi.waitFor(async () => expect(await state()).toMatchObject({ status }))
  return { db, endpoint, line, persist, later, openTab, state, until }
}

test('where bytes cost money it is asked first, and nothing is loaded until there is an answer', async () => {
  const phone = await aPhone({ metered: true })
  const { actions } = phone.openTab()
  expect(await actions.saveCityMap()).toBe('ask')
  expect(await phone.state()).toMatchObject({ status: 'offered' })
  expect(phone.endpoint.asked).toEqual([])
  expect(await actions.saveCityMap({ mobile: true })).toBe('started')
  await phone.until('kept')
})

test('where they do not, one tap is enough, and the browser is asked to keep it', async () => {
  const phone = await aPhone()
  expect(await phone.openTab().actions.saveCityMap()).toBe('started')
  await phone.until('kept')
  expect(phone.persist).toHaveBeenCalledOnce()
})

test('a download whose tab was killed goes on in the next one, where it stopped', async () => {
  const phone = await aPhone()
  const neverAgain = new Promise<never>(() => undefined)
  phone.endpoint.before = (count) => (count === 4 ? neverAgain : Promise.resolve())
  await phone.openTab().actions.saveCityMap()
  await vi.waitFor(() => expect(phone.endpoint.asked).toHaveLength(4))
  phone.endpoint.before = async () => undefined
  phone.openTab().resume()
  await phone.until('kept')
  expect(phone.endpoint.asked.slice(4)).toEqual(['map 3000', 'map 4000'])
  expect(await readKeptFile(phone.db, map.file)).toEqual(map.bytes)
})

test('what was paused stays paused in the next tab, until it is wished again', async () => {
  const phone = await aPhone()
  const first = phone.openTab()
  phone.endpoint.before = async (count) => {
    if (count === 2) await first.actions.pauseCityMap()
  }
  await first.actions.saveCityMap()
  await phone.until('paused')
  const next = phone.openTab()
  next.resume()
  await new Promise((wait) => setTimeout(wait, 30))
  expect(await phone.state()).toMatchObject({ status: 'paused' })
  await next.actions.saveCityMap()
  await phone.until('kept')
})

test('while nobody answers it is tried again by itself', async () => {
  const phone = await aPhone()
  phone.endpoint.spoil = (count, bytes) => (count === 2 ? undefined : bytes)
  const tab = phone.openTab()
  await tab.actions.saveCityMap()
  await vi.waitFor(() => expect(phone.later).toHaveLength(1))
  expect(tab.stores.saving.getState().stalled).toBe(true)
  phone.later[0]?.()
  await phone.until('kept')
  expect(tab.stores.saving.getState().stalled).toBe(false)
})

test('a newer map comes by itself to whoever keeps the city, but never for money', async () => {
  const phone = await aPhone()
  await phone.openTab().actions.saveCityMap()
  await phone.until('kept')
  await offerMap(phone.db, 'fulda', [newer.file])
  phone.line.metered = true
  phone.openTab().resume()
  await new Promise((wait) => setTimeout(wait, 30))
  expect(await phone.state()).toMatchObject({ status: 'outdated' })
  expect(await readKeptFile(phone.db, map.file)).toEqual(map.bytes)
  phone.line.metered = false
  phone.openTab().resume()
  await phone.until('kept')
  expect(await readKeptFile(phone.db, newer.file)).toEqual(newer.bytes)
})

test('who does not want it is not asked again; removing gives the room back', async () => {
  const phone = await aPhone()
  const { actions } = phone.openTab()
  await actions.declineCityMap()
  expect(await phone.state()).toMatchObject({ status: 'offered', declined: true })
  await actions.saveCityMap()
  await phone.until('kept')
  await actions.removeCityMap()
  expect(await phone.db.packChunks.count()).toBe(0)
})
