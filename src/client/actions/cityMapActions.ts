import type { CityMapRow } from '#client/db/schema.ts'
import { currentCity } from '#client/db/settings.ts'
import type { Actions } from './actions.ts'
import { nothing } from './nothing.ts'
import type { ActionPorts } from './ports.ts'

type Verbs = Pick<Actions, 'saveCityMap' | 'pauseCityMap' | 'removeCityMap' | 'declineCityMap'>

const againMs = 20_000

/** The city in the pocket: verbs for one download that outlives its tab. */
export function createCityMapActions(ports: ActionPorts) {
  const { db, device, stores, after } = ports
  let callOff: () => void = nothing

  const change = async (change: (row: CityMapRow) => CityMapRow): Promise<void> => {
    const city = await currentCity(db)
    await db.lasting(() =>
      db.transaction('rw', db.cityMaps, async () => {
        const row = city === undefined ? undefined : await db.cityMaps.get(city)
        if (row) await db.cityMaps.put(change(row))
      }),
    )
  }
  /** Every download that somebody wishes; tries again while nobody answers. */
  async function work(): Promise<void> {
    callOff()
    await ports.savingAlone(() => saveAll(ports), { ifFree: true })
    if (stores.saving.getState().stalled) callOff = after(againMs, start)
  }
  // A failed write shows in the row as a problem; anything else comes again with the next start.
  const start = () => void work().catch(reportLater)
  const reportLater = (error: unknown) => {
    stores.saving.setState({ stalled: true }, true)
    reportError(error)
  }
  const actions: Verbs = {
    async saveCityMap({ mobile } = { mobile: false }) {
      if (device.isMetered() && !mobile) return 'ask'
      await change(({ problem: _, ...row }) => ({ ...row, wish: 'save', declined: false }))
      void device.persist().catch(nothing)
      start()
      return 'started'
    },
    pauseCityMap: () => change((row) => ({ ...row, wish: 'pause' })),
    declineCityMap: () => change((row) => ({ ...row, declined: true })),
    async removeCityMap() {
      const city = await currentCity(db)
      const { forgetFiles } = await import('#client/db/packChunks.ts')
      if (city !== undefined) await forgetFiles(db, city)
    },
  }
  return { actions, resume: () => void wishUpdates(ports).then(start, reportLater) }
}

async function saveAll(ports: ActionPorts): Promise<void> {
  const rows = await ports.db.cityMaps.toArray()
  const wished = rows.filter(({ wish }) => wish === 'save')
  if (wished.length === 0) return
  const { savePack } = await import('./savePack.ts')
  for (const { id } of wished) await savePack(ports, id)
}

/** Whoever keeps a city wants its newest map, but not for money. */
async function wishUpdates({ db, device }: ActionPorts): Promise<void> {
  if (device.isMetered()) return
  const { sameFiles } = await import('#client/db/packChunks.ts')
  await db.lasting(() =>
    db.cityMaps
      .filter(({ kept, offered, wish, problem }) => {
        const isNew = kept && offered.length > 0 && !sameFiles(kept.files, offered)
        return Boolean(isNew && !wish && !problem)
      })
      .modify({ wish: 'save' }),
  )
}
