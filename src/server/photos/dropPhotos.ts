import { isLabFile } from '../labs/mediaRows.ts'
import type { Log } from '../ports.ts'
import type { Database } from '../storage/sql.ts'
import { photoState } from './photoRows.ts'
import type { PhotoStore } from './photoStore.ts'
import type { Uploads } from './uploads.ts'

interface DropPorts {
  readonly database: Database
  readonly photos: PhotoStore
  readonly uploads: Uploads
  readonly log: Log
}

/** Removes files whose last report or answer is gone. Never rejects: a daily job tries again. How many went. */
export const createDropPhotos =
  ({ database, photos, uploads, log }: DropPorts) =>
  async (hashes: Iterable<string>): Promise<number> => {
    let removed = 0
    for (const sha256 of hashes) {
      try {
        if ((await photoState(database.read, sha256)) !== 'unknown') continue
        if (await isLabFile(database.read, sha256)) continue
        await uploads.discard(sha256)
        await photos.remove(sha256)
        removed += 1
      } catch (error) {
        log.error({ error: String(error) }, 'a deleted photo is still on the disk')
      }
    }
    return removed
  }
