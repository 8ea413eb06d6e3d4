import * as v from 'valibot'
import { citiesKey, cityKey, wishedCityKey } from '#client/db/keys.ts'
import { currentCity, readSetting, writeSetting } from '#client/db/settings.ts'
import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'now' | 'stores' | 'fetchPack' | 'fetchCities' | 'run'>

/**
 * The stored city at once; the newest from the endpoint when it answers. A city that is neither
 * here nor to be had leaves the present one in its place, and says so.
 */
export const createChooseCity =
  (ports: Ports) =>
  async (cityId: string): Promise<void> => {
    const { db, stores, run } = ports
    const here = await db.packs.get(cityId)
    // Whoever leaves while it is being fetched has chosen all the same: the next start goes on.
    await writeSetting(db, here ? cityKey : wishedCityKey, cityId)
    const there = await refreshPack(ports, cityId)
    if (!here && there) await writeSetting(db, cityKey, cityId)
    await db.lasting(() => db.settings.delete(wishedCityKey))
    const pack = await db.packs.get(cityId)
    // The mirror of the store follows a moment later; whoever waited for this city reads it now.
    if (pack) stores.city.setState({ status: 'ready', pack, unreachable: undefined })
    else stores.city.setState({ unreachable: cityId })
    void run({ pull: true })
  }

/** Asks for the newest list of cities and the newest pack; what is stored serves meanwhile. */
export async function refreshCity(ports: Ports): Promise<void> {
  const [cities, chosen, wished] = await Promise.all([
    ports.fetchCities(),
    currentCity(ports.db),
    readSetting(ports.db, wishedCityKey, v.string()),
  ])
  if (cities) await writeSetting(ports.db, citiesKey, cities)
  if (wished !== undefined) {
    await createChooseCity(ports)(wished)
    if (chosen !== undefined || (await currentCity(ports.db)) !== undefined) return
  }
  // Nobody is asked before the first report: the endpoint's first city, changed in one tap.
  const city = chosen ?? cities?.cities[0]?.id
  if (city === undefined) return ports.stores.city.setState({ status: 'missing' })
  if (chosen === undefined) await writeSetting(ports.db, cityKey, city)
  if (!(await refreshPack(ports, city))) ports.stores.city.setState({ status: 'missing' })
  // Until now there was no city to ask about: its open reports come at once, not with the timer.
  else if (chosen === undefined) void ports.run({ pull: true })
}

/** True when the city is on the device afterwards. */
async function refreshPack({ db, now, fetchPack }: Ports, cityId: string): Promise<boolean> {
  const stored = await db.packs.get(cityId)
  const reply = await fetchPack(cityId, stored?.version)
  if (reply.kind === 'pack') {
    await db.lasting(() => db.packs.put({ ...reply.pack, id: cityId, checked_at: now() }))
  } else if (reply.kind === 'same') {
    await db.lasting(() => db.packs.update(cityId, { checked_at: now() }))
  }
  if ('mapFiles' in reply) {
    const { offerMap } = await import('#client/db/packChunks.ts')
    await offerMap(db, cityId, reply.mapFiles)
  }
  return reply.kind === 'pack' || stored !== undefined
}
