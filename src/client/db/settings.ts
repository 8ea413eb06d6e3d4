import * as v from 'valibot'
import type { Database } from './database.ts'

/** A setting as its schema knows it; undefined when absent or written by a stranger. */
export async function readSetting<S extends v.GenericSchema>(
  db: Database,
  key: string,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const row = await db.settings.get(key)
  const parsed = v.safeParse(schema, row?.value)
  return parsed.success ? parsed.output : undefined
}

export async function writeSetting(db: Database, key: string, value: unknown): Promise<void> {
  await db.lasting(() => db.settings.put({ key, value }))
}

export const currentCity = (db: Database): Promise<string | undefined> =>
  readSetting(db, 'city', v.string())
