import type { DuePhoto, OutboxStore, ShrunkPhoto } from '#client/outbox/ports.ts'
import { closeIfComplete, operationOf } from './complete.ts'
import type { Database } from './database.ts'
import { lineKey } from './keys.ts'
import { dropBytes } from './photos.ts'
import type { PhotoRow } from './schema.ts'

type PhotoQueue = Pick<
  OutboxStore,
  | 'nextPhoto'
  | 'notePhotoTried'
  | 'photoSent'
  | 'notePhotoProblem'
  | 'parkPhoto'
  | 'sendTextAgain'
  | 'replacePhoto'
>

export const createPhotoQueue = (db: Database): PhotoQueue => ({
  nextPhoto: (besides) => db.lasting(() => nextPhoto(db, besides)),
  notePhotoTried: (id) =>
    db.lasting(async () => {
      await db.photos
        .where('id')
        .equals(id)
        .modify((photo: { attempts: number }) => {
          photo.attempts++
        })
    }),
  photoSent: (id, line) =>
    settlePhoto(db, id, { state: 'sent' }, () => db.settings.put({ key: lineKey, value: line })),
  notePhotoProblem: (id, problem) =>
    db.lasting(async () => {
      await db.photos.update(id, { problem })
    }),
  parkPhoto: (id, problem) => settlePhoto(db, id, { state: 'rejected', problem }),
  sendTextAgain: (photo) => sendTextAgain(db, photo),
  replacePhoto: (shrunk) => replacePhoto(db, shrunk),
})

async function nextPhoto(
  db: Database,
  besides: ReadonlySet<string>,
): Promise<DuePhoto | undefined> {
  const waiting = await db.photos.where('state').equals('waiting').primaryKeys()
  for (const id of waiting) {
    if (besides.has(id)) continue
    const photo = await db.photos.get(id)
    const operation = photo && (await operationOf(db, photo))
    // Its text is not there yet: the endpoint would not know whose photo it is.
    if (!photo || (operation && operation.state !== 'received')) continue
    const picture = await db.pictures.get(id)
    if (!picture?.bytes) continue
    const siblings = await db.photos.where('owner_id').equals(photo.owner_id).primaryKeys()
    const report = await db.reports.get(photo.report_id)
    return {
      photo,
      bytes: picture.bytes,
      index: siblings.indexOf(id) + 1,
      of: siblings.length,
      ...(report ? { receipt: report.receipt } : {}),
    }
  }
  return undefined
}

const settlePhoto = (
  db: Database,
  id: string,
  change: Pick<PhotoRow, 'state' | 'problem'>,
  also: () => PromiseLike<unknown> = () => Promise.resolve(),
): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.photos, db.pictures, db.outbox, db.settings, async () => {
      await also()
      const photo = await db.photos.get(id)
      if (!photo) return
      await db.photos.put({ ...photo, ...change })
      const operation = await operationOf(db, photo)
      if (operation?.state === 'received') await closeIfComplete(db, operation)
      else if (!operation && change.state === 'sent') await dropBytes(db, [id])
    }),
  )

const sendTextAgain = (db: Database, photo: PhotoRow): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.outbox, db.photos, async () => {
      const operation = await operationOf(db, photo)
      if (operation?.state === 'received') await db.outbox.put({ ...operation, state: 'waiting' })
      if (!operation) await db.photos.put({ ...photo, state: 'rejected', problem: 'unknown_photo' })
    }),
  )

const replacePhoto = (db: Database, { photo, bytes, operation }: ShrunkPhoto): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.outbox, db.photos, db.pictures, async () => {
      const before = await db.photos.get(photo.id)
      if (!before) return
      const former = await operationOf(db, before)
      await db.photos.put(photo)
      await db.pictures.update(photo.id, { bytes })
      await db.outbox.put(operation)
      if (former?.state === 'received') await closeIfComplete(db, former)
    }),
  )
