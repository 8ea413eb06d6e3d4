import type { Page } from 'playwright-core'

/** What is on the device's own disk, asked past the app. */
export function rowsOf<T = Record<string, unknown>>(page: Page, store: string): Promise<T[]> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open('Stadtlabor')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const all = database.transaction(name).objectStore(name).getAll()
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      all.onsuccess = () => resolve(all.result)
      all.onerror = () => reject(all.error)
    })
    database.close()
    return rows
  }, store) as Promise<T[]>
}

export interface DevicePhoto {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly width: number
  readonly height: number
  readonly state: string
}

export const photosOn = (page: Page): Promise<DevicePhoto[]> => rowsOf<DevicePhoto>(page, 'photos')
