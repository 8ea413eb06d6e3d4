import type { Misses } from '#client/lab/doorPatience.ts'
import type { Form } from '#domain/form/form.ts'
import type { Lab } from '#domain/lab/lab.ts'
import type { Database } from './database.ts'
import { labResultsKey } from './keys.ts'
import type { LabMediaRow, LabRow, SeatHome } from './labRows.ts'

/** Earlier versions of a form that this device keeps, for answers that were begun with them. */
const keptForms = 6

export interface Joined {
  readonly lab: Lab
  readonly form: Form
  readonly from: LabRow['from']
  readonly now: number
  /** Whoever has the facilitator's secret leads; nobody ceases to lead by joining once more. */
  readonly key?: string
}

/** Joining never takes anything away: answers, seat and role of a known lab stay. */
export const putLab = (db: Database, { lab, form, from, now, key }: Joined): Promise<LabRow> =>
  db.lasting(() =>
    db.transaction('rw', db.labs, async () => {
      const known = await db.labs.get(lab.id)
      const newest = { sha256: lab.form.sha256, form }
      const others = (known?.forms ?? []).filter(({ sha256 }) => sha256 !== newest.sha256)
      const row: LabRow = {
        role: 'participant',
        kiosk: false,
        made: 0,
        joined_at: now,
        ...known,
        ...{ id: lab.id, code: lab.code, lab, from },
        forms: [newest, ...others].slice(0, keptForms),
        ...(key === undefined ? {} : { key, role: 'facilitator' }),
      }
      await db.labs.put(row)
      return row
    }),
  )

export const labById = (db: Database, id: string): Promise<LabRow | undefined> =>
  db.lasting(() => db.labs.get(id))

export const labByCode = (db: Database, code: string): Promise<LabRow | undefined> =>
  db.lasting(() => db.labs.where('code').equals(code).first())

/** At most one lab has the device for itself. `home`: what each person begins with. */
export const startKiosk = (db: Database, id: string, home: SeatHome): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.labs, async () => {
      await db.labs.toCollection().modify((row) => {
        Object.assign(row, { kiosk: row.id === id, kiosk_home: home })
      })
    }),
  )

export const endKiosk = (db: Database, id: string): Promise<void> =>
  db.lasting(async () => {
    await db.labs.update(id, { kiosk: false, misses: undefined })
  })

export const noteMisses = (db: Database, id: string, misses: Misses): Promise<void> =>
  db.lasting(async () => {
    await db.labs.update(id, { misses })
  })

export const noteOutcomeSeen = (db: Database, id: string, outcome: string): Promise<void> =>
  db.lasting(async () => {
    await db.labs.update(id, { outcome_seen: outcome })
  })

export const changeLab = (db: Database, id: string, lab: Lab): Promise<void> =>
  db.lasting(async () => {
    await db.labs.update(id, { lab })
  })

/** This device leads without a network and without a key: it was given the lab by QR or file. */
export const leadHere = (db: Database, id: string): Promise<void> =>
  db.lasting(async () => {
    await db.labs.update(id, { role: 'facilitator' })
  })

export const formOwner = (labId: string): string => `form:${labId}`

/** Pictures and sounds that the form itself shows. */
export const putFormMedia = (db: Database, rows: readonly LabMediaRow[]): Promise<void> =>
  db.lasting(async () => {
    await db.labMedia.bulkPut(rows)
  })

export const formMediaOf = (db: Database, labId: string): Promise<LabMediaRow[]> =>
  db.lasting(() => db.labMedia.where('owner_id').equals(formOwner(labId)).toArray())

/** false while answers here are with nobody else: they would be lost. */
export const forgetLab = (db: Database, id: string): Promise<boolean> =>
  db.lasting(() =>
    db.transaction('rw', [db.labs, db.answers, db.seats, db.labMedia, db.settings], async () => {
      const alone = await db.answers.where('[lab_id+state]').equals([id, 'waiting']).count()
      if (alone > 0) return false
      await removeLab(db, id)
      return true
    }),
  )

/** What was promised on the consent page: on that day everything is gone. */
export const dropOverdue = (db: Database, today: string): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', overdueTables(db), async () => {
      const overdue = await db.labs.filter(({ lab }) => lab.delete_on < today).toArray()
      for (const { id } of overdue) {
        const ids = await db.answers.where('lab_id').equals(id).primaryKeys()
        await db.outbox.where('id').anyOf(ids).delete()
        await removeLab(db, id)
      }
    }),
  )

const overdueTables = (db: Database) => [
  ...[db.labs, db.answers, db.seats, db.labMedia],
  ...[db.outbox, db.settings],
]

async function removeLab(db: Database, id: string): Promise<void> {
  await db.answers.where('lab_id').equals(id).delete()
  await db.seats.delete(id)
  // Files of answers that another device took over may still be on their way from here.
  await db.labMedia
    .where('lab_id')
    .equals(id)
    .filter(({ state }) => state !== 'waiting')
    .delete()
  await db.settings.delete(labResultsKey(id))
  await db.labs.delete(id)
}
