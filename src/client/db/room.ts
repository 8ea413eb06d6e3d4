import type { Database } from './database.ts'
import { isQuotaExceeded } from './storeError.ts'

const trialKey = 'trial_of_room'

/** The browser copies what is written while the page stands still: a few ms for each piece. */
const pieceBytes = 512 * 1024

/**
 * Whether so many bytes would still fit. Tried and not asked: since Chrome 138 the browser's own
 * estimate is always "ten gigabytes more than you use", and others have none. One transaction, for
 * some engines count at its end only; piece by piece, so that no tap has to wait for it.
 */
export async function hasRoomFor(db: Database, bytes: number): Promise<boolean> {
  try {
    await db.lasting(() =>
      db.transaction('rw', db.settings, async () => {
        for (let from = 0; from < bytes; from += pieceBytes)
          await db.settings.put({
            key: `${trialKey}/${from}`,
            value: new ArrayBuffer(Math.min(pieceBytes, bytes - from)),
          })
      }),
    )
    return true
  } catch (error) {
    if (isQuotaExceeded(error)) return false
    throw error
  } finally {
    await db.settings.where('key').startsWith(trialKey).delete()
  }
}
