import type { Database } from './database.ts'
import type { PhotoRow, PictureRow } from './schema.ts'

/** A photo and its place in the draft, or neither. */
export const addDraftPhoto = (
  db: Database,
  photo: PhotoRow,
  picture: PictureRow,
): Promise<boolean> =>
  db.lasting(() =>
    db.transaction('rw', db.drafts, db.photos, db.pictures, async () => {
      const draft = await db.drafts.get(photo.owner_id)
      if (!draft) return false
      await db.photos.put(photo)
      await db.pictures.put(picture)
      const others = draft.photos.filter((id) => id !== photo.id)
      await db.drafts.put({ ...draft, photos: [...others, photo.id] })
      return true
    }),
  )

/** In the order the person gave them. */
export async function photosInOrder(
  db: Database,
  ids: readonly string[],
): Promise<readonly PhotoRow[]> {
  if (ids.length === 0) return []
  const rows = await db.photos.bulkGet([...ids])
  return rows.filter((row) => row !== undefined)
}

/** Called within a transaction: what is on disk at the endpoint needs no second copy here. */
export async function dropBytes(db: Database, ids: readonly string[]): Promise<void> {
  for (const picture of await db.pictures.bulkGet([...ids])) {
    if (picture) await db.pictures.put({ id: picture.id, thumb: picture.thumb })
  }
}

/** Called within the transaction of what they belong to. */
export async function removePhotosOf(db: Database, photos: readonly PhotoRow[]): Promise<void> {
  const ids = photos.map(({ id }) => id)
  await db.photos.bulkDelete(ids)
  await db.pictures.bulkDelete(ids)
}
