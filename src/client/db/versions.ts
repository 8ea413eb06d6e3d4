import type { Transaction } from 'dexie'
import { storesV1, storesV2, storesV3, storesV4 } from './schema.ts'

export interface SchemaVersion {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  /** Repeatable: a page killed in the middle starts it again from the old rows. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

/** Every schema that was ever on a device, oldest first. A published entry is never edited. */
export const versions: readonly SchemaVersion[] = [
  { version: 1, stores: storesV1 },
  { version: 2, stores: storesV2, upgrade: movePictures },
  { version: 3, stores: storesV3 },
  { version: 4, stores: storesV4 },
]

interface PhotoV1 {
  readonly id: string
  readonly bytes?: ArrayBuffer
  readonly thumb?: ArrayBuffer
}

async function movePictures(transaction: Transaction): Promise<void> {
  const photos = transaction.table<PhotoV1, string>('photos')
  const pictures = transaction.table('pictures')
  // One at a time: all pictures of a long round would not fit into a small phone's memory.
  for (const id of await photos.toCollection().primaryKeys()) {
    const photo = await photos.get(id)
    if (!photo?.bytes || !photo.thumb) continue
    const { bytes, thumb, ...row } = photo
    await pictures.put({ id, thumb, bytes })
    await photos.put({ ...row, size: bytes.byteLength } as PhotoV1)
  }
}
