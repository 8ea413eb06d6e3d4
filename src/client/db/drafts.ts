import type { Database } from './database.ts'
import { removePhotosOf } from './photos.ts'
import type { DraftRow, PhotoRow, PictureRow } from './schema.ts'

export const addDraft = (db: Database, draft: DraftRow): Promise<string> =>
  db.lasting(() => db.drafts.put(draft))

/** Writes what was typed. Nothing is written for a draft that has become a report meanwhile. */
export const saveDraft = (db: Database, draft: DraftRow): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.drafts, db.reports, async () => {
      if (await db.reports.get(draft.id)) return
      // Photos come and go in transactions of their own; this one knows the words only.
      const stored = await db.drafts.get(draft.id)
      await db.drafts.put({ ...draft, photos: stored?.photos ?? draft.photos })
    }),
  )

export interface WholeDraft {
  readonly draft: DraftRow
  readonly photos: readonly PhotoRow[]
  readonly pictures: readonly PictureRow[]
}

/** Takes a draft with its photos out of the store; what was taken can be put back. */
export const takeDraft = (db: Database, id: string): Promise<WholeDraft | undefined> =>
  db.lasting(() =>
    db.transaction('rw', db.drafts, db.photos, db.pictures, async () => {
      const draft = await db.drafts.get(id)
      if (!draft) return undefined
      const photos = await db.photos.where('owner_id').equals(id).toArray()
      const pictures = await db.pictures.bulkGet(photos.map((photo) => photo.id))
      await removePhotosOf(db, photos)
      await db.drafts.delete(id)
      return { draft, photos, pictures: pictures.filter((picture) => picture !== undefined) }
    }),
  )

export const putDraftBack = (db: Database, whole: WholeDraft): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.drafts, db.photos, db.pictures, async () => {
      await db.drafts.put(whole.draft)
      await db.photos.bulkPut([...whole.photos])
      await db.pictures.bulkPut([...whole.pictures])
    }),
  )

/** Names a draft's photos in their order and forgets one of them. */
export const removeDraftPhoto = (db: Database, draftId: string, photoId: string): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.drafts, db.photos, db.pictures, async () => {
      const draft = await db.drafts.get(draftId)
      if (!draft) return
      await db.drafts.put({ ...draft, photos: draft.photos.filter((id) => id !== photoId) })
      await db.photos.delete(photoId)
      await db.pictures.delete(photoId)
    }),
  )
