import type { Page } from 'playwright-core'

export type OldRows = Readonly<Record<string, readonly object[]>>

/**
 * Writes a device store as an earlier version of the app left it, before the app is opened. Bytes
 * are given as base64 in members whose names end in $, because they must cross into the page.
 */
export async function writeStore(
  page: Page,
  version: number,
  stores: Readonly<Record<string, string>>,
  rows: OldRows,
): Promise<void> {
  await page.evaluate(
    async ({ dexieVersion, lines, content }) => {
      const opening = indexedDB.open('Stadtlabor', dexieVersion * 10)
      opening.onupgradeneeded = () => {
        for (const [name, line] of Object.entries(lines)) {
          const [key = '', ...indexes] = line.split(',').map((part) => part.trim())
          const autoIncrement = key.startsWith('++')
          const store = opening.result.createObjectStore(name, {
            keyPath: key.replace('++', ''),
            autoIncrement,
          })
          for (const index of indexes) {
            const plain = index.replace('&', '')
            const path = plain.startsWith('[') ? plain.slice(1, -1).split('+') : plain
            store.createIndex(plain, path, { unique: index.startsWith('&') })
          }
        }
      }
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const withBytes = (row: object) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) =>
            key.endsWith('$')
              ? [key.slice(0, -1), Uint8Array.from(atob(value), (c) => c.charCodeAt(0)).buffer]
              : [key, value],
          ),
        )
      const transaction = database.transaction(Object.keys(lines), 'readwrite')
      for (const [name, all] of Object.entries(content)) {
        for (const row of all) transaction.objectStore(name).put(withBytes(row))
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error)
      })
      database.close()
    },
    { dexieVersion: version, lines: stores, content: rows },
  )
}
