import * as v from 'valibot'
import { freshLine, LineSchema } from '#client/outbox/line.ts'
import type { OutboxStore } from '#client/outbox/ports.ts'
import { arrive } from './arrivals.ts'
import type { Database } from './database.ts'
import { lineKey, pullKey } from './keys.ts'
import { createMediaQueue } from './mediaQueue.ts'
import { createPhotoQueue } from './photoQueue.ts'
import type { OutboxRow } from './schema.ts'
import { readSetting, writeSetting } from './settings.ts'

const PullSchema = v.object({
  cursor: v.nullable(v.string()),
  follow_after: v.optional(v.string()),
})

/** The outbox's view of the device store. */
export const createOutboxStore = (db: Database): OutboxStore => ({
  line: async () => (await readSetting(db, lineKey, LineSchema)) ?? freshLine,
  setLine: (line) => writeSetting(db, lineKey, line),
  queue: () => db.lasting(() => db.outbox.orderBy('seq').toArray()),
  noteTried: (rows) => noteTried(db, rows),
  followed: (city) => followed(db, city),
  pullState: async (city) => {
    const found = await readSetting(db, pullKey(city), PullSchema)
    const { cursor = null, follow_after } = found ?? {}
    return { cursor, ...(follow_after === undefined ? {} : { follow_after }) }
  },
  arrive: (arrival) => arrive(db, arrival),
  park: (row, problem) =>
    db.lasting(async () => {
      await db.outbox.where('id').equals(row.id).modify({ state: 'rejected', problem })
    }),
  ...createPhotoQueue(db),
  ...createMediaQueue(db),
})

const noteTried = (db: Database, rows: readonly OutboxRow[]): Promise<void> =>
  db.lasting(async () => {
    const ids = rows.map(({ id }) => id)
    await db.outbox
      .where('id')
      .anyOf(ids)
      .modify((row: { attempts: number }) => {
        row.attempts++
      })
  })

async function followed(db: Database, city: string) {
  return await db.lasting(async () => {
    const unsent = await db.outbox
      .where('state')
      .anyOf('waiting', 'rejected')
      .filter(({ kind }) => kind === 'report.create')
      .toArray()
    const ids = new Set(unsent.map(({ report_id }) => report_id))
    const reports = await db.reports.where('city').equals(city).toArray()
    return reports.filter(({ id }) => !ids.has(id))
  })
}

/** For whoever decides when to run next. */
export async function whatWaits(db: Database) {
  const operations = await db.outbox.where('state').equals('waiting').toArray()
  const waiting = (table: 'photos' | 'labMedia') =>
    db.table(table).where('state').equals('waiting').count()
  const photosWaiting = (await waiting('photos')) + (await waiting('labMedia'))
  const line = (await readSetting(db, lineKey, LineSchema)) ?? freshLine
  return { operations, photosWaiting, line }
}
