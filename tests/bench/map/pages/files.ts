/** One file in IndexedDB, for the peer that has no store of its own. */
const open = (): Promise<IDBDatabase> =>
  new Promise((done, failed) => {
    const request = indexedDB.open('maplibre', 1)
    request.onupgradeneeded = () => void request.result.createObjectStore('files')
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })

export async function keepFile(bytes: ArrayBuffer): Promise<void> {
  const db = await open()
  await answered(db.transaction('files', 'readwrite').objectStore('files').put(bytes, 'map'))
}

export async function readFile(): Promise<ArrayBuffer> {
  const db = await open()
  return answered(db.transaction('files').objectStore('files').get('map'))
}
