import type { DueMedia } from '#client/outbox/drainMedia.ts'
import type { OutboxStore } from '#client/outbox/ports.ts'
import { closeIfComplete } from './complete.ts'
import type { Database } from './database.ts'
import { lineKey } from './keys.ts'
import type { LabMediaRow } from './labRows.ts'
import type { OutboxRow } from './schema.ts'

type MediaQueue = Pick<
  OutboxStore,
  | 'nextMedia'
  | 'noteMediaTried'
  | 'mediaSent'
  | 'noteMediaProblem'
  | 'parkMedia'
  | 'sendAnswerAgain'
>

/** Pictures, sounds and files of lab answers; the answer's operation has the answer's own id. */
export const createMediaQueue = (db: Database): MediaQueue => ({
  nextMedia: () => db.lasting(() => nextMedia(db)),
  noteMediaTried: (id) =>
    db.lasting(async () => {
      await db.labMedia
        .where('id')
        .equals(id)
        .modify((media: { attempts: number }) => {
          media.attempts++
        })
    }),
  mediaSent: (id, line) =>
    settle(db, id, async ({ bytes: _, problem: __, ...media }) => {
      await db.settings.put({ key: lineKey, value: line })
      await db.labMedia.put({ ...media, state: 'sent' })
    }),
  noteMediaProblem: (id, problem) =>
    db.lasting(async () => {
      await db.labMedia.update(id, { problem })
    }),
  parkMedia: (id, problem) =>
    settle(db, id, async (media) => {
      await db.labMedia.put({ ...media, state: 'rejected', problem })
    }),
  sendAnswerAgain: (media) => sendAnswerAgain(db, media),
})

const answerOf = (db: Database, { owner_id }: LabMediaRow): Promise<OutboxRow | undefined> =>
  db.outbox.where('id').equals(owner_id).first()

async function nextMedia(db: Database): Promise<DueMedia | undefined> {
  for (const id of await db.labMedia.where('state').equals('waiting').primaryKeys()) {
    const media = await db.labMedia.get(id)
    const operation = media && (await answerOf(db, media))
    // Without its answer the endpoint would not know whose file it is.
    if (!media?.bytes || (operation && operation.state !== 'received')) continue
    return { ...media, bytes: media.bytes }
  }
  return undefined
}

const settle = (
  db: Database,
  id: string,
  change: (media: LabMediaRow) => Promise<void>,
): Promise<void> =>
  db.lasting(() =>
    db.transaction(
      'rw',
      [db.labMedia, db.outbox, db.photos, db.pictures, db.settings],
      async () => {
        const media = await db.labMedia.get(id)
        if (!media) return
        await change(media)
        const operation = await answerOf(db, media)
        if (operation?.state === 'received') await closeIfComplete(db, operation)
      },
    ),
  )

const sendAnswerAgain = (db: Database, media: LabMediaRow): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.outbox, db.labMedia, async () => {
      const operation = await answerOf(db, media)
      if (operation?.state === 'received') await db.outbox.put({ ...operation, state: 'waiting' })
      if (operation) return
      await db.labMedia.update(media.id, { state: 'rejected', problem: 'unknown_media' })
    }),
  )

/**
 * Once more, on somebody's word: answers that were refused (the lab was not open yet, or gone for a
 * while) and their files. How many answers.
 */
export const retryAnswers = (db: Database, labId: string): Promise<number> =>
  db.lasting(() =>
    db.transaction('rw', db.outbox, db.answers, db.labMedia, async () => {
      const refused = await db.answers.where('[lab_id+state]').equals([labId, 'rejected']).toArray()
      for (const row of refused) {
        const operation = await db.outbox.where('id').equals(row.id).first()
        if (!operation) continue
        const { problem: _, ...rest } = operation
        await db.outbox.put({ ...rest, state: 'waiting' })
        await db.answers.put({ ...row, state: 'waiting' })
        await db.labMedia.where('owner_id').equals(row.id).modify({ state: 'waiting' })
      }
      return refused.length
    }),
  )
