import type { Database } from './database.ts'
import { isQuotaExceeded } from './storeError.ts'

const trialKey = 'trial_of_room'

/**
 * Whether so many bytes would still fit. Tried and not asked: since Chrome 138 the browser's own
 * estimate is always "ten gigabytes more than you use", and others have none.
 */
export async function hasRoomFor(db: Database, bytes: number): Promise<boolean> {
  const trial = { key: trialKey, value: new ArrayBuffer(bytes) }
  try {
    await db.lasting(() => db.settings.put(trial))
    return true
  } catch (error) {
    if (isQuotaExceeded(error)) return false
    throw error
  } finally {
    await db.settings.delete(trialKey)
  }
}
