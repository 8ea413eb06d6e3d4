import type { LabAnswer } from '#domain/lab/lab.ts'
import type { Database } from './database.ts'
import {
  type AnswerRow,
  type KeptReceipt,
  type LabMediaRow,
  type LabRow,
  mediaId,
  seatOwner,
} from './labRows.ts'
import type { OutboxRow } from './schema.ts'

const tables = (db: Database) => [db.answers, db.outbox, db.labMedia, db.seats, db.labs]

/**
 * Handed in: the answer and its operation are there, and the seat is empty, in one transaction. The
 * media named in the answer become its own; what else was taken goes with the seat.
 */
export const fileAnswer = (
  db: Database,
  answer: LabAnswer,
  operation: OutboxRow,
  receipt: KeptReceipt | undefined,
): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      const { id, lab_id } = answer
      if (await db.answers.get(id)) return
      const used = new Set(answer.media.map(({ name }) => name))
      const media = await db.labMedia.where('owner_id').equals(seatOwner(lab_id)).toArray()
      await db.labMedia.bulkDelete(media.map((row) => row.id))
      await db.labMedia.bulkPut(
        media.filter(({ name }) => used.has(name)).map((row) => asOwned(row, id)),
      )
      await db.answers.put({ id, lab_id, answer, state: 'waiting', origin: 'here' })
      await db.outbox.add(operation)
      await db.seats.delete(lab_id)
      await db.labs
        .where('id')
        .equals(lab_id)
        .modify((lab) => {
          Object.assign(lab, { made: lab.made + 1 })
          if (receipt) keepIn(lab, receipt)
        })
    }),
  )

/** More than a family's worth of receipts is nobody's any more. */
const keptReceipts = 20

function keepIn(lab: LabRow, receipt: KeptReceipt): void {
  const others = (lab.receipts ?? []).filter(({ answerId }) => answerId !== receipt.answerId)
  Object.assign(lab, { receipts: [...others, receipt].slice(-keptReceipts) })
}

/** Carried over from a shared tablet, by a code that only its owner saw. */
export const keepReceipt = (db: Database, labId: string, receipt: KeptReceipt): Promise<void> =>
  db.lasting(async () => {
    await db.labs
      .where('id')
      .equals(labId)
      .modify((lab) => keepIn(lab, receipt))
  })

const asOwned = (row: LabMediaRow, owner_id: string): LabMediaRow => ({
  ...row,
  ...{ owner_id, id: mediaId(owner_id, row.name), state: 'waiting' },
})

export interface Arrived {
  readonly answer: LabAnswer
  readonly operation: OutboxRow
  /** As far as they came along; the device that has the others sends them itself. */
  readonly media: readonly LabMediaRow[]
}

/** From another device: each answer once, whichever way and however often it came. */
export const takeInAnswers = (
  db: Database,
  arrived: readonly Arrived[],
): Promise<{ readonly taken: number; readonly known: number }> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      let taken = 0
      for (const { answer, operation, media } of arrived) {
        const { id, lab_id } = answer
        await db.labMedia.bulkPut(await unknownOf(db, media))
        if (await db.answers.get(id)) continue
        await db.answers.put({ id, lab_id, answer, state: 'waiting', origin: 'taken_in' })
        const queued = await db.outbox.where('id').equals(id).first()
        if (!queued) await db.outbox.add(operation)
        taken++
      }
      return { taken, known: arrived.length - taken }
    }),
  )

async function unknownOf(db: Database, media: readonly LabMediaRow[]) {
  const here = await db.labMedia.bulkGet(media.map(({ id }) => id))
  return media.filter((_, index) => here[index] === undefined)
}

/** Those that are with nobody but this device, or all that are kept here. */
export const answersOf = (
  db: Database,
  labId: string,
  which: 'waiting' | 'all',
): Promise<AnswerRow[]> =>
  db.lasting(() =>
    which === 'all'
      ? db.answers.where('lab_id').equals(labId).toArray()
      : db.answers.where('[lab_id+state]').equals([labId, 'waiting']).toArray(),
  )

export const mediaOf = (db: Database, answerIds: readonly string[]): Promise<LabMediaRow[]> =>
  db.lasting(() => db.labMedia.where('owner_id').anyOf(answerIds).toArray())

/** Another device has them, too; they stay in the outbox, and count once at the endpoint. */
export const markHandedOver = (db: Database, ids: readonly string[]): Promise<void> =>
  db.lasting(async () => {
    await db.answers
      .where('id')
      .anyOf([...ids])
      .filter(({ state }) => state === 'waiting')
      .modify({ state: 'handed_over' })
  })

export interface AnswerCounts {
  readonly waiting: number
  readonly handedOver: number
  readonly sent: number
  readonly rejected: number
}

export async function countsOf(db: Database, labId: string): Promise<AnswerCounts> {
  const count = (state: AnswerRow['state']) =>
    db.answers.where('[lab_id+state]').equals([labId, state]).count()
  return {
    waiting: await count('waiting'),
    handedOver: await count('handed_over'),
    sent: await count('sent'),
    rejected: await count('rejected'),
  }
}

/**
 * On a device that only took part nothing of an answer stays once the endpoint has it; a
 * facilitator's keeps it for the results in the room.
 */
export const dropSent = (db: Database): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      for (const { id, role, sent = 0 } of await db.labs.toArray()) {
        if (role === 'facilitator') continue
        const done = await db.answers.where('[lab_id+state]').equals([id, 'sent']).primaryKeys()
        if (done.length === 0) continue
        await db.answers.bulkDelete(done)
        await db.labMedia
          .where('owner_id')
          .anyOf(done)
          .filter(({ state }) => state === 'sent')
          .delete()
        await db.labs.update(id, { sent: sent + done.length })
      }
    }),
  )

/** Gone from here at once. The withdrawal is queued where anybody else may have the answer. */
export const takeBackAnswer = (
  db: Database,
  labId: string,
  id: string,
  withdrawal: OutboxRow,
): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', tables(db), async () => {
      const answer = await db.answers.get(id)
      const operation = await db.outbox.where('id').equals(id).first()
      const wasHereOnly = answer?.state === 'waiting' && operation?.attempts === 0
      await db.answers.delete(id)
      await db.labMedia.where('owner_id').equals(id).delete()
      await db.outbox.where('id').equals(id).delete()
      if (!wasHereOnly) await db.outbox.add(withdrawal)
      await db.labs
        .where('id')
        .equals(labId)
        .modify((lab) => {
          const left = (lab.receipts ?? []).filter(({ answerId }) => answerId !== id)
          Object.assign(lab, { receipts: left })
        })
    }),
  )
