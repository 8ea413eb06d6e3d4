import * as v from 'valibot'
import type { Database } from './database.ts'
import { deviceKey } from './keys.ts'
import { currentCity, readSetting, writeSetting } from './settings.ts'

const DeviceSchema = v.object({ day: v.string(), id: v.string() })

/** A new random name every day: shares out the rate limit in a school, and follows nobody. */
export async function deviceOfToday(
  db: Database,
  now: number,
  newId: () => string,
): Promise<string> {
  const day = new Date(now).toISOString().slice(0, 10)
  const known = await readSetting(db, deviceKey, DeviceSchema)
  if (known?.day === day) return known.id
  const id = newId()
  await writeSetting(db, deviceKey, { day, id })
  return id
}

/** The chosen city, and those that own reports were sent to. */
export async function citiesOfInterest(db: Database): Promise<readonly string[]> {
  const cities = await db.reports.orderBy('city').uniqueKeys()
  const chosen = await currentCity(db)
  const all = [...(chosen === undefined ? [] : [chosen]), ...cities.map(String)]
  return [...new Set(all)]
}
