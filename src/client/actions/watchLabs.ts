import { countsOf, dropSent } from '#client/db/answers.ts'
import type { Database } from '#client/db/database.ts'
import { hasNews, type LabRow } from '#client/db/labRows.ts'
import { dropOverdue } from '#client/db/labs.ts'
import type { LabEntry } from '#client/stores/labState.ts'
import { dayOf, type LabPorts } from './labPorts.ts'
import { nothing } from './nothing.ts'
import { watch } from './watch.ts'

/** Keeps the store `labs` equal to the device; begun once, with the first lab screen. */
export function createWatchLabs(ports: LabPorts): () => Promise<void> {
  const { db, stores, after, now } = ports
  let begun: Promise<void> | undefined
  const begin = async () => {
    await dropOverdue(db, dayOf(now()))
    await new Promise<void>((resolve) => {
      watch(
        () => look(db),
        ({ labs, stale }) => {
          const kiosk = labs.find((entry) => entry.kiosk)?.lab.code
          const news = labs.some((entry) => entry.news)
          stores.labs.setState({ loaded: true, labs, news, ...(kiosk ? { kiosk } : {}) }, true)
          resolve()
          // Comes again with the next change, should the device store be at odds now.
          if (stale) void dropSent(db).catch(nothing)
        },
        (error) => reportError(error),
        after,
      )
    })
  }
  return () => {
    begun ??= begin()
    return begun
  }
}

async function look(db: Database) {
  const rows = await db.labs.toArray()
  rows.sort((a, b) => b.joined_at - a.joined_at)
  const entries = await Promise.all(rows.map((row) => entryOf(db, row)))
  const labs = entries.flatMap((entry) => entry ?? [])
  // A device that only took part keeps nothing that the endpoint has.
  const stale = labs.some(
    ({ role, counts }, index) => role === 'participant' && counts.sent > (rows[index]?.sent ?? 0),
  )
  return { labs, stale }
}

async function entryOf(db: Database, row: LabRow): Promise<LabEntry | undefined> {
  const form = row.forms[0]?.form
  if (!form) return undefined
  const { lab, role, from, kiosk, made, key } = row
  const seat = await db.seats.get(row.id)
  const counts = await countsOf(db, row.id)
  const here = await db.answers.where('lab_id').equals(row.id).count()
  const gone = row.sent ?? 0
  return {
    ...{ lab, form, role, from, kiosk, hasKey: key !== undefined },
    receipts: row.receipts ?? [],
    news: hasNews(row),
    counts: {
      ...counts,
      made,
      sent: counts.sent + gone,
      takenIn: Math.max(0, here + gone - made),
    },
    ...(seat ? { seat: { touched_at: seat.touched_at } } : {}),
  }
}
