import { maxPhotos } from '#domain/report.ts'
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

export interface TakenPhoto {
  readonly photo: PhotoRow
  readonly picture: PictureRow
  /** Its place among the draft's photos. */
  readonly index: number
}

/** Takes one photo out of a draft; what was taken can be put back. */
export const takeDraftPhoto = (
  db: Database,
  draftId: string,
  photoId: string,
): Promise<TakenPhoto | undefined> =>
  db.lasting(() =>
    db.transaction('rw', db.drafts, db.photos, db.pictures, async () => {
      const draft = await db.drafts.get(draftId)
      const photo = await db.photos.get(photoId)
      const picture = await db.pictures.get(photoId)
      if (!draft) return undefined
      await db.drafts.put({ ...draft, photos: draft.photos.filter((id) => id !== photoId) })
      await db.photos.delete(photoId)
      await db.pictures.delete(photoId)
      const index = draft.photos.indexOf(photoId)
      return photo && picture && index >= 0 ? { photo, picture, index } : undefined
    }),
  )

/** Nothing happens to a draft that is gone or has as many photos as it may have. */
export const putDraftPhotoBack = (db: Database, taken: TakenPhoto): Promise<void> =>
  db.lasting(() =>
    db.transaction('rw', db.drafts, db.photos, db.pictures, async () => {
      const draft = await db.drafts.get(taken.photo.owner_id)
      if (!draft || draft.photos.length >= maxPhotos) return
      const photos = draft.photos.toSpliced(taken.index, 0, taken.photo.id)
      await db.drafts.put({ ...draft, photos })
      await db.photos.put(taken.photo)
      await db.pictures.put(taken.picture)
    }),
  )
